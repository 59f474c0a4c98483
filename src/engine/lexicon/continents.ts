/** Countries by continent, as far as they lie in one: what is in the one continent is in no other. Sorted. */
const ROWS: Readonly<Record<string, string>> = {
  africa:
    'algeria|angola|benin|botswana|burundi|cameroon|chad|congo|eritrea|ethiopia|gabon|gambia|ghana|guinea|kenya|lesotho|liberia|libya|madagascar|malawi|mali|mauritania|mauritius|morocco|mozambique|namibia|niger|nigeria|rwanda|senegal|sierra leone|somalia|south africa|sudan|tanzania|togo|tunisia|uganda|zambia|zimbabwe',
  asia: 'afghanistan|bahrain|bangladesh|bhutan|cambodia|china|india|iran|iraq|israel|japan|jordan|kuwait|laos|lebanon|malaysia|mongolia|myanmar|nepal|north korea|oman|pakistan|philippines|qatar|saudi arabia|singapore|south korea|sri lanka|syria|taiwan|tajikistan|thailand|turkmenistan|uzbekistan|vietnam|yemen',
  europe:
    'albania|austria|belarus|belgium|bosnia|britain|bulgaria|croatia|czech republic|denmark|england|estonia|finland|france|germany|greece|hungary|iceland|ireland|italy|latvia|liechtenstein|lithuania|luxembourg|malta|moldova|monaco|montenegro|netherlands|norway|poland|portugal|romania|scotland|serbia|slovakia|slovenia|spain|sweden|switzerland|ukraine|wales',
  'north america':
    'barbados|belize|canada|costa rica|cuba|dominica|el salvador|grenada|guatemala|haiti|honduras|jamaica|mexico|nicaragua|united states',
  'south america': 'argentina|bolivia|brazil|chile|colombia|ecuador|guyana|paraguay|peru|suriname|uruguay|venezuela',
};

/** Country → its continent. */
export const CONTINENT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(ROWS).flatMap(([continent, row]) => row.split('|').map((country) => [country, continent] as const)),
);
