/** Frequent function words of the languages in Latin script that news is most often met in, by BCP 47 code. */
export const FUNCTION_WORDS: ReadonlyMap<string, string> = new Map([
  ['ca', 'a als amb aquest aquesta com de del dels és el els en entre han i la les més no o per però que s seva són també un una va'],
  [
    'cs',
    'a aby ale bude by byl byla co do ho i jako je jeho jejich jen jsem jsou již k která které který na ne nebo o od po podle pro při s se si tak také to u už v ve více z za že',
  ],
  [
    'da',
    'af at blev da de den der det efter en er et for fra han har hun i ikke jeg kan med men mod når og også om på sig skal som til var ved vil',
  ],
  [
    'de',
    'als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer er es für haben hat ich im in ist mit nach nicht noch nur oder sei sein sich sie sind über um und unter von vor war was werden wie wird zu zum zur',
  ],
  [
    'en',
    'a after all also an and are as at be been but by can could for from had has have he her him his if in into is it its more no not of on one or our she so than that the their them there they this to up was we were what when which who will with would you',
  ],
  [
    'es',
    'a al como con cuando de del desde dos el en entre era es esta este fue ha han hasta hay la las le lo los más muy no o para pero por que se según ser si sin sobre son su sus también un una y ya',
  ],
  ['et', 'aga ei et ja ka kes kui kuid mis nad nii oli oma on ole olid ning pärast seda see selle ta tema või üle'],
  ['fi', 'ei että ennen hän ja jo joka jos kanssa kun kuin mutta myös ne niin nyt oli olisi on ovat sen se tämä tai vain'],
  [
    'fr',
    'a à au aux avec ce ces cette comme dans de des deux du elle en est et était été être fait il ils la le les leur lui mais même ne non nous on ont ou par pas plus pour qu que qui sa sans se ses son sont sur un une',
  ],
  ['hr', 'a ali bi bio da do i iz ili ima ja je još kada kako kao koja koje koji li na ne nije o od po pri sa samo se smo su što u već za'],
  ['hu', 'a az azt csak de egy el és ez fel hogy is ki kell lehet már meg mert mint most nagy nem még ő pedig szerint után vagy van volt'],
  [
    'id',
    'ada adalah akan atau bahwa bisa dalam dan dari dengan di hari ini itu juga kami karena ke kepada mereka oleh orang pada para saat sebagai tahun telah tersebut tidak untuk yang',
  ],
  [
    'it',
    'a ai al alla anche che chi ci come con da dal dalla degli dei del della delle di dopo è e gli ha hanno i il in la le lo ma nel nella non o per più quando questo se si sono stato su sul un una',
  ],
  ['lt', 'ant ar bei bet buvo dėl į iki ir iš jau jie jo kad kaip kurie kurių nuo o pagal per po prie su tai taip tik už yra'],
  ['lv', 'ar arī bet bija gan gada ir ja jau kā ka kas ko lai līdz ne no pa par pēc pie tas tiek tika un uz vai var'],
  [
    'nl',
    'aan al als bij dat de deze die door dan dit een en er had heeft het hij hun ik in is kan maar meer met naar niet nog of om onder ook op over te tot uit van voor was wat we werd worden zegt zich zijn ze',
  ],
  [
    'no',
    'av at ble da de den der det eller en er et etter for fra han har hun i ikke jeg kan med men mot når og også om på seg skal som til var ved vil',
  ],
  [
    'pl',
    'a aby ale był była było być co czy dla do go i ich jak jako jego jej jest już która które który ma na nie o od po pod przez przy roku są się tak tego też to tym w we z za ze że',
  ],
  [
    'pt',
    'a ao aos as com como da das de do dos e é ele em entre era está foi foram há mais mas na não nas no nos o os ou para pela pelo por que quem se sem ser seu sua são também um uma',
  ],
  [
    'ro',
    'a ai al ale au că care cele cu cum dar de din după este fi fost în între la lui mai nu o pe pentru prin sa să sau se sunt un unei unui',
  ],
  [
    'sk',
    'a aby aj ako ale alebo bol bola by do ich iba je jeho k ktorá ktoré ktorý len na nie o od po podľa pre pri s sa si sme so som sú to už v vo z za že',
  ],
  [
    'sv',
    'alla att av blir de den det där efter eller en ett från för han har hon i inte jag kan med men mot när och också om på sig sin ska som till under upp var vid vill är',
  ],
  ['sw', 'baada bila hata hii hiyo huku hivyo kama katika kwa kwamba la lakini mwaka na ni pia sana ya yake wa wake watu za'],
  ['tl', 'ang ay at ayon dahil din hindi ito kay mga na nang ng ni para sa sila siya upang'],
  [
    'tr',
    'ama bir bu çok da daha de değil diye en gibi göre için ile ise kadar ki mi ne o olan olarak oldu ortaya sonra şu ve veya ya yeni',
  ],
  [
    'vi',
    'bị cho có của cũng đã đang để đến đó được hai khi không là một này người nhiều những ở ra sẽ tại theo thì trong từ và vào về với',
  ],
]);

/** Letters of scripts that stand for one language, or a family told apart by single letters; in the order to try. */
export const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
];

/** Within a script: the language that a letter gives away, in the order to try. */
export const OWN_LETTERS: readonly (readonly [script: string, code: string, only: RegExp])[] = [
  ['ru', 'be', /ў/i],
  ['ru', 'uk', /[іїєґ]/i],
  ['ru', 'sr', /[јљњћђ]/i],
  ['ru', 'ru', /[ыэё]/i],
  ['ru', 'bg', /ъ/i],
  ['ar', 'ur', /[ٹڈڑے]/],
  ['ar', 'fa', /[پچژگ]/],
];
