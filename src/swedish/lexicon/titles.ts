const list = (words: string): readonly string[] => words.split(' ');

/** A word that ends like this is a title or post: "socialminister", "utvecklingsdirektör", "regionråd". */
export const titleEndings: readonly string[] = list(
  'minister ministern direktör direktören direktor ordförande ordföranden chef chefen sekreterare sekreteraren ' +
    'talesperson talespersonen talesman talesmannen ledare ledaren råd rådet landsråd ledamot ledamoten strateg strategen ' +
    'samordnare samordnaren handläggare ansvarig ansvarige läkare läkaren sköterska sköterskan professor ' +
    'forskare forskaren president rektor rektorn hövding hövdingen kommissionär kommissionären kommissarie ' +
    'advokat ekonom ekonomen jurist juristen utredare utredaren specialist specialisten utvecklare ' +
    'kommunikatör kommunikatören redaktör redaktören producent intendent expert experten analytiker inspektör ' +
    'koordinator konsult planerare ingenjör arkitekt psykolog kurator pedagog lärare barnmorska farmaceut ' +
    'apotekare ambassadör ambassadören biskop general överste kapten officer talman talmannen ' +
    'föreståndare administratör assistent terapeut dietist logoped controller språkrör språkröret vd ' +
    'rådgivare rådgivaren verksamhetsutvecklare forskningsledare författare konstnär regissör ombudsman ' +
    'befäl polis åklagare domare statssekreterare bitr doktor doktorand docent lektor sakkunnig ' +
    'manager director officer spokesperson secretary ceo cfo head chairman chairperson chairwoman',
);

/** Words that begin a title and go on in it: "vice ordförande", "t.f. chef", "biträdande regiondirektör". */
export const titleOpeners: ReadonlySet<string> = new Set(
  list(
    'vice tf tillförordnad biträdande bitr förste första andre andra regional kommunal nationell medicinsk senior ' +
      'operativ politisk ekonomisk strategisk administrativ verkställande avgående tillträdande chief deputy press ' +
      'svensk svenska nordisk internationell global teknisk vetenskaplig klinisk pressansvarig',
  ),
);

/** Capitalised words that show a name to be that of an organisation, place or thing and not of a person. */
export const organisationWords: ReadonlySet<string> = new Set(
  list(
    'region regionen regionens kommun kommunen kommuner län länet länets landsting landstinget landskap myndighet ' +
      'myndigheten verket styrelsen nämnden utskottet departementet regeringen regeringens riksdagen riksdagens ' +
      'universitet universitetet högskola högskolan sjukhus sjukhuset lasarett lasarettet vårdcentral hälsocentral ' +
      'vårdcentralen hälsocentralen klinik kliniken museet museum teatern teater biblioteket bibliotek stiftelsen ' +
      'stiftelse föreningen förening förbundet förbund fonden fond bolaget bolag ab aktiebolag hb ek för koncernen ' +
      'gruppen group kyrkan kyrka församling församlingen hotell hotellet arena arenan centrum center institutet ' +
      'institut akademien akademi akademin skolan skola gymnasiet gymnasium gatan vägen torget huset hus slott ' +
      'presstjänst presstjänsten press presskontakt pressjour pressjouren mediejour växel växeln kundtjänst ' +
      'kansliet kansli redaktionen avdelningen enheten kontoret europeiska europaparlamentet kommissionen eu fn ' +
      'nato nordiska svenska norra södra västra östra mellersta sveriges sverige norge finland danmark norrbotten ' +
      'norrbottens västerbotten västerbottens stockholm stockholms göteborg malmö luleå kiruna gällivare kalix ' +
      'piteå boden haparanda sunderby sunderbyn jokkmokk arjeplog arvidsjaur älvsbyn överkalix övertorneå pajala ' +
      'konserthuset kulturens röda korset rädda barnen försvarsmakten polisen socialdemokraterna moderaterna ' +
      'sverigedemokraterna centerpartiet vänsterpartiet kristdemokraterna liberalerna miljöpartiet',
  ),
);

/** Endings of the same. */
export const organisationEndings: readonly string[] = list(
  'verket styrelsen myndigheten nämnden kommunen kommun regionen förbundet föreningen stiftelsen museet teatern ' +
    'universitetet högskolan sjukhuset kliniken bolaget fonden departementet utskottet sällskapet institutet ' +
    'skolan gatan vägen torget gränd centralen partiet inspektionen kansliet',
);

/** Capitalised only because they open a sentence. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  list(
    'i på av för med till från om under över efter före vid hos inom mellan genom enligt när då nu där här det den de ' +
      'detta denna dessa som att och men eller samt så inte vi ni jag du han hon hen ett en ta kontakta säger sade ' +
      'fortsätter enligt både även också dessutom samtidigt tillsammans läs ring mejla mer mera vill frågor ' +
      'fakta bakgrund foto bild källa kontakt kontakter mobil tel telefon epost plats tid datum adress anmälan ' +
      'medverkande deltar the a an on in at by with for said says contact',
  ),
);

/** Lower-case words inside a name. */
export const nameParticles: ReadonlySet<string> = new Set(
  list(
    'von af de la las los del della da das do dos di du den der van zu zur ter ten bin ibn al el le y e und',
  ),
);
