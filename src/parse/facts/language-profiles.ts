/**
 * Small words that tell the languages of Norrbotten's releases apart: the commonest ones of each,
 * first of all those its neighbour does not share (Finnish and Meänkieli, the Sami languages).
 */
export const LANGUAGE_PROFILES: Readonly<Record<string, ReadonlySet<string>>> = {
  sv: words(
    'och att det som en på är av för med till den har de inte om ett vi men var sig så från kan när under också eller efter nu ska blir vid än hos alla',
  ),
  en: words(
    'the of and to in a is that for it as was with be by on are this from or an will has have which not their we you at',
  ),
  fi: words(
    'ja on ei että se joka ovat oli myös kun sekä tai mutta hän ole voi olla mukaan sen niin jotka tämä vuoden kuin jo ovat alueen voidaan tulee',
  ),
  fit: words(
    'ja oon ei ette se joka oovat oli kans ko sekä eli mutta hään heän ole saattaa olla sen niin jokka tämä ruottin meän mie sie tet het nytten siittä jälkhiin uuet',
  ),
  se: words(
    'ja lea ahte mii go leat leai maid dat sáhttá dan sii ii eai muhto dahje bokte birra vai ovdal maŋŋá dál galgá gos daid sámi lei leamaš dien mat',
  ),
  sma: words(
    'jïh lea dïhte mij gosse jis jallh dan ij edtja mah dej leah gujht goh dïsse daate daan saemien bïjre aaj edtjieh sjædta mejtie dah dam jïlhts',
  ),
  smj: words(
    'ja le ahte mij gå lij aj dat sáhttá suv ij valla jali baktu birra vaj åvddål maŋŋel dálla galggá gånnå julevsáme li ma dav daj lijga dáhkadip',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
