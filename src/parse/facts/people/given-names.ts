/**
 * Given names common in Sweden, for two questions: where does a name begin in "Sveriges Kommuner och Regioners ordförande
 * Anders …", and whom can "hon" or "han" mean. Not complete and need not be: a name that is missing here is still read
 * wherever a title, a party or the place in the sentence shows it.
 */
const feminine = `
Anne Wilhelmina Vilhelmina Axelina Benita Görel Desirée Desiree Tilde Kjerstin Zeina Noor Amra Elsy Malva Tamar Nahid
Embla Hannele Maarit Ristin Alfhild Annelise Annmarie Annsofi Ansofie Birgitte Blenda Cathrin Dagrun Doris Edla Eija
Elena Elfrida Elisa Evy Gertrud Gurli Hilma Ingabritt Jill Josephine Juno Kaarina Maibritt Meja Meta Milla Minea Myra
Peggy Rakel Rania Ruby Siw Smilla Tatiana Thyra Unni Selina Sanne Saskia Ronya Rosalie Pernille Paulette Oddny
Nanny Merja Meri Melissa Marjatta Lovis Lollo Linnie Lis Lill Leonie Leena Kirsti Kirsi Katinka Jorunn
Jenna Isadora Ingunn Gunlög Gunnvor Gudny Grete Fredrikke Fransiska Emina Elvy Ellika Edda Dolores Cordelia Clarissa
Cajsalisa Brigitta Berta Bente Asrin Anniken Almira Aase Ásta
Agnes Agneta Aida Aino Alexandra Alice Alicia Alina Alma Alva Amalia Amanda Amelia Amelie Amina Amira Ana Anastasia Andrea
Angelica Angelika Anita Anja Ann Anna Annbritt Anneli Annelie Annette Annica Annicka Annie Annika Antonia Arija Arina Asta
Astrid Aylin Barbro Beata Beatrice Beatrix Berit Bianca Birgit Birgitta Bodil Britt Britta Brittmarie Camilla Carin Carina
Carmen Carola Carolin Carolina Caroline Catarina Catharina Catherine Cathrine Cecilia Cecilie Celine Charlotta Charlotte
Christel Christin Christina Christine Clara Claudia Cornelia Dagmar Dagny Daniela Daniella Deborah Denise Diana Dina Disa
Ebba Edit Edith Eila Eira Eleonor Eleonora Elin Elina Elinor Elisabet Elisabeth Elise Eliza Ella Ellen Ellinor Elma Elna
Elsa Elsie Elvira Ester Esther Emelie Emely Emilia Emilie Emma Emmy Erika Erica Eva Evelina Eveline Ewa Fanny Fatima
Felicia Filippa Fredrika Frida Gabriella Gerd Gerda Gisela Greta Gudrun Gun Gunborg Gunhild Gunilla Gunn Gunnel Gunvor
Hanna Hannah Harriet Hedda Hedvig Helen Helena Helene Helga Hella Henrietta Henrika Hilda Hildur Hillevi Ida Ilona Ina Inez
Inga Ingalill Ingeborg Ingegerd Ingela Inger Ingrid Irene Irma Irina Isa Isabel Isabell Isabella Isabelle Jane Janet Janina
Jasmin Jasmine Jeanette Jelena Jennie Jenny Jennifer Jessica Joanna Johanna Jonna Josefin Josefina Josefine Judit Judith
Julia Juliana Juni Kaisa Kajsa Karin Karina Karolina Katarina Katharina Katja Katrin Kerstin Kersti Klara Kristin Kristina
Lara Laura Lea Leila Lena Lilian Lillemor Lilly Lina Linda Linn Linnea Linnéa Lisa Lisbet Lisbeth Lise Liselott Liselotte
Lotta Lotten Lottie Louise Lova Lovisa Lucia Lydia Madeleine Magdalena Maj Maja Majken Malena Malin Malou Margareta
Margaretha Margit Mari Maria Mariam Mariana Marianne Marie Marika Marina Marita Marlene Mary Matilda Mathilda Maud May
Melanie Melina Mia Michaela Mikaela Mimmi Minna Miriam Mirjam Moa Molly Mona Monica Monika My Märta Märtha Nadia Nadja
Natalia Natalie Nathalie Nelly Nicole Nina Noomi Nora Nour Olga Olivia Parisa Patricia Paula Paulina Pauline Pernilla
Petra Pia Ragnhild Rebecca Rebecka Regina Renata Rigmor Rita Romina Ronja Rosa Rosita Rose Rut Ruth Ròs Sabina Saga Sally
Samira Sandra Sanna Sara Sarah Selma Shirin Signe Sigrid Silvia Siri Siv Sofia Sofie Solveig Sonja Sophia Sophie Stella
Stina Sunniva Susan Susann Susanna Susanne Svea Sylvia Tanja Tekla Teresa Teresia Terese Therese Theresia Thea Tina Tindra
Tora Tove Tuva Tyra Ulla Ulrica Ulrika Ursula Vanja Vanessa Vendela Vera Veronica Veronika Victoria Viktoria Viola
Freja Leyla Jannike Áile Láilá Viveca Vivianne Wilma Vilma Ylva Yasmin Yvonne Zandra Zara Zeinab Åsa Åse Öda
Agnieszka Amineh Ane Annukka Barbara Biret Boel Brita Cajsa Catrin Catrine Chatarina Cissi Daga Denice Désirée Dorthe
Dragana Eivor Eleonore Elinore Elle Ellenor Ellinore Emmelie Evalena Farida Fereshteh Fia Gabriela Gittan Gustava
Gördis Hanne Hege Heidi Helle Helén Heléne Henriette Hervor Hiba Hjördis Hodan Huda Iman Ines Ingalena Ingbritt
Ingegärd Ingmarie Ingvild Iris Irén Iréne Isolde Ivana Jaana Jamila Jasna Jennica Jessika Johanne Julie Jytte Kaja
Karen Katarzyna Katrín Katti Khadija Kicki Kirsten Kjersti Laila Lamia Layla Lene Lili Lillan Lisen Liv Lorena Lotti
Louice Lowa Magda Majbritt Majvor Malgorzata Margot Margret Mariann Marit Marja Marjo Marléne Marta Martina Martine
Maryam Mathilde Maxine Merete Merit Metta Mette Michelle Milica Miranda Mirja Mirjana Máret Märit Måna Nanna Nasrin
Nea Negar Nellie Nilla Ninni Nooshi Nooshin Noria Oksana Olena Otilia Ottilia Oyuna Penilla Petronella Philippa Pirjo
Pirkko Päivi Raija Ramona Rana Randi Rebeca Riitta Rikke Risten Ritva Rosmari Rosmarie Roya Roza Runa Saba Sabine
Salma Samantha Saranda Seija Shadi Sharon Sigbritt Signhild Silje Simona Simone Sirpa Sivan Sofi Soheila Soile
Solbritt Stefania Stephanie Sunna Suzana Suzanne Svetlana Svitlana Synnöve Sárá Taina Tamara Tara Tarja Terttu Tetiana
Tiffany Tiina Tilda Tine Titti Toril Torun Tova Trude Tuija Tuire Turid Tuula Tuulia Tuulikki Urszula Valborg Vendla
Vesna Vibeke Vilda Vilja Viveka Vivi Wanja Wictoria Yasemin Yasmine Ylwa Yrsa Zahra Zaida Zelda Zenita Zeynep Zita Zoe
Åshild`;

const masculine = `
Cornelis Douglas Casimir Eskil Caspar Fredric Sigge Yngvar Jorma Ville Rurik Birk Ousmane Xerxes Botvid Dimitri Alve
Ambjörn Amos Anselm Asbjörn August Balder Bernt Bertram Bror Clarence Dante Efraim Eilert Enok Evald Finn Gillis
Gottfrid Hilmer Isidor Jonte Josua Justus Jörn Kettil Leopold Lowe Magne Marius Milo Noak Odd Olaus Reidar Roald Rufus
Styrbjörn Thage Wiggo Asmund Arnold Anund Brage Brynolf Diedrik Eivind Esaias Eyvind Guido Gunno Haldor Halvard
Hartvig Ilmari Ingolf Ismo Jarmo Juhani Kalervo Kimmo Kjetil Kuno Lauri Lorens Lothar Oddvar Olavi Osvald Ottar Paavo
Rauno Renard Roar Runar Tarmo Tuomas Walfrid Waldemar Yngwe
Roine Truls Sölve Uffe Alfons Algot Egil Emrik Lage Manfred Matteus Milton Nore Preben Ánde Niillas Eino Jussi
Bilal Abbas Abdul Abdullah Adam Adrian Ahmad Ahmed Albert Albin Alexander Alf Alfred Ali Allan Alvar Alvin Amir Anders Andreas
Anton Antonio Ardalan Arne Aron Aron Arthur Artur Arvid Axel Bengt Benjamin Benny Bert Bertil Birger Bjarne Björn Bo Boris
Bosse Börje Carl Carlos Carsten Casper Charles Charlie Christer Christian Christoffer Christopher Claes Clas Claus Colin
Conny Dag Dan Daniel Danny David Dennis Didrik Dick Edvard Edvin Edward Edwin Egon Einar Elias Elis Elof Elmer Emanuel
Emil Erik Eric Ernst Erling Evert Fabian Felix Ferdinand Filip Folke Frank Frans Fred Freddie Fredrik Gabriel Georg George
Gerhard Gert Gideon Gilbert Glenn Gunnar Gustaf Gustav Göran Gösta Göte Hampus Hannes Hans Harald Harry Hasan Hassan Helge
Henning Henric Henrik Henry Herbert Herman Hilding Holger Hugo Håkan Hussein Ian Ibrahim Igor Ingemar Ingmar Ingvar Isac
Isak Ivan Ivar Jack Jacob Jakob James Jamal Jan Janne Janus Jarl Jens Jerker Jerry Jesper Jim Jimmie Jimmy Joachim Joakim
Joel Johan Johannes John Johnny Jon Jonas Jonatan Jonathan Jörgen Josef Joseph Juan Jukka Julius Kaj Kalle Karl Karsten
Kenneth Kennet Kent Kevin Kjell Klas Klaus Knut Konrad Konstantin Krister Kristian Kristofer Kristoffer Kurt Lars Lasse
Leif Lennart Leo Leonard Leon Linus Loke Lorentz Ludvig Lukas Lucas Magnus Malte Manne Marcus Mark Markus Martin Mathias
Mats Mattias Matias Max Maximilian Melker Melvin Michael Michel Mikael Milan Mohamed Mohammad Mohammed Morgan Morten
Mustafa Måns Mårten Nicklas Nichlas Nicolas Niclas Niklas Nils Noah Noel Olaf Ola Ole Oliver Olle Olof Olov Omar Orvar
Oscar Oskar Osman Ossian Otto Ove Patric Patrik Patrick Paul Paulo Per Pelle Peder Peter Petrus Petter Philip Pierre
Pontus Pär Rafael Ragnar Ralf Ralph Ramon Rasmus Reine Rickard Richard Rikard Robert Roberto Roger Roland Rolf Ronny Roy
Rune Rutger Salomon Sam Samir Samuel Sebastian Set Sigurd Sigvard Simon Sixten Sivert Staffan Stefan Stellan Sten Steven
Stig Stefano Sture Sune Svante Sven Sylve Sören Tage Tapio Ted Teodor Theodor Theo Thomas Thor Thorbjörn Thord Thure Tim
Timo Tobias Tom Tomas Tommy Tor Torbjörn Tord Tore Torgny Torkel Torsten Tony Tryggve Ture Ulf Ulrik Uno Urban Valdemar
Valter Viggo Victor Viktor Vilgot Vilhelm Villiam Vincent Wilhelm William Wolfgang Yngve Yousef Yusuf Åke Östen Örjan
Alejandro Andrej Andrii Ante Antony Antti Arman Aslak Assar Bassem Bjarni Björne Bjørn Branko Chris Christofer Crister
Dejan Diego Dmitri Donald Dragan Ebbe Emmanuel Enar Enrique Erland Espen Faisal Fernando Francisco Frej Fritiof
Fritjof Gergö Goran Greger Grzegorz Gudmar Guillermo Gunvald Halvar Hanif Heikki Helmer Helmut Hjalmar Hubert Ignacio
Jacek Janusz Jari Javier Jean Jeppe Jeremia Jeremy Jerzy Joar Joe Jonar Jonny Jorge José Jouni Juha Jöns Jørgen Kardo
Khaled Khashayar Krzysztof Kåre Larry Lelle Levi Luis Mads Mahmoud Malcolm Manuel Marcel Marcin Markku Marko Matti
Mattis Mauritz Miguel Mikail Mikkel Mikko Mohamad Mohamud Muhammed Muharrem Mulugeta Nadim Naser Nathanael Nemanja
Nenad Niels Nikola Nikolaj Olli Omid Pablo Palle Paulus Pawel Pedro Pehr Pekka Pentti Pertti Pether Petteri Piotr Pål
Ragnvald Ramin Rashid Reijo Reza Ricardo Rinor Risto Robban Roshan Ruben Rustan Sadiq Saeed Sakari Salvador Samer
Seppo Sergio Serhij Serkan Seth Severin Sigfrid Slobodan Sonny Stein Stephan Steve Stian Sturla Svein Sverker Sverre
Sylvester Søren Taha Tapani Tariq Terje Teuvo Thore Tomasz Torgil Torvald Trond Tyko Veikko Veine Verner Vesa Vidar
Vilmer Volodymyr Walter Werner Wiktor Wille Wilmer Winston Wojciech Xavier Yasin Zacharias Zbigniew Ziad Zlatan Zoran
Ådne Åsmund Ömer Öystein Øystein`;

/** Given to women and men alike. */
const either = `Acko Alex Andrée Charlie Elliot Eli Jo Kai Kaj Kay Kim Kit Lee Love Lo Luca Mika Mio Nico Renée Robin Rowan Sam
Sascha Sasha Tintin Toni Tony Vide Yuan
Arba Baran Dani Gülan Gulan Ilan Kari Loa Mehwish Nikita Nima Noa Nyima Renee Vaida`;

export type Gender = 'feminine' | 'masculine';

const genders: ReadonlyMap<string, Gender | null> = new Map([
  ...namesOf(feminine).map((name) => [name, 'feminine'] as const),
  ...namesOf(masculine).map((name) => [name, 'masculine'] as const),
  ...namesOf(either).map((name) => [name, null] as const),
]);

function namesOf(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Whether the word is a common given name; of a double name ("Ann-Sofie") the first part decides. */
export function isGivenName(word: string): boolean {
  return isListed(word) || (accented.test(word) && isListed(plainLetters(word)));
}

function isListed(word: string): boolean {
  return genders.has(word) || genders.has(word.split('-')[0] ?? '');
}

/** Accents of the Sami languages and of French: "Ánne" is written "Anne" too. */
const accented = /[áàčéèíìšóòúùž]/iu;

function plainLetters(word: string): string {
  return word.normalize('NFD').replace(/[\u0300\u0301\u030c]/gu, '');
}

/** The gender the given name mostly goes with; null when it goes with both or is not known. */
export function genderOf(givenName: string): Gender | null {
  return genders.get(givenName) ?? genders.get(givenName.split('-').at(-1) ?? '') ?? null;
}
