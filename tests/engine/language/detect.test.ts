import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '../../../src/engine/language/detect.ts';

/** A few plain sentences of our own in the languages news is most often met in. */
const TEXTS: readonly (readonly [code: string, text: string])[] = [
  [
    'en',
    'The council said on Tuesday that the bridge would stay shut until the spring, because the repairs had taken longer than planned.',
  ],
  ['en', 'Fire crews were called to the harbour just after midnight. Nobody was hurt, but two boats sank.'],
  [
    'fr',
    'Le conseil municipal a annoncé mardi que le pont resterait fermé jusqu’au printemps, parce que les travaux ont duré plus longtemps que prévu.',
  ],
  [
    'de',
    'Der Stadtrat teilte am Dienstag mit, dass die Brücke bis zum Frühjahr gesperrt bleibt, weil die Arbeiten länger dauern als geplant.',
  ],
  [
    'es',
    'El ayuntamiento anunció el martes que el puente seguirá cerrado hasta la primavera, porque las obras han durado más de lo previsto.',
  ],
  ['it', 'Il comune ha annunciato martedì che il ponte resterà chiuso fino alla primavera, perché i lavori sono durati più del previsto.'],
  [
    'pt',
    'A câmara anunciou na terça-feira que a ponte vai continuar fechada até à primavera, porque as obras demoraram mais do que o previsto.',
  ],
  ['nl', 'De gemeente meldde dinsdag dat de brug tot het voorjaar dicht blijft, omdat het werk langer duurt dan was gepland.'],
  [
    'sv',
    'Kommunen meddelade på tisdagen att bron förblir stängd till våren, eftersom arbetet har tagit längre tid än vad som var planerat.',
  ],
  [
    'da',
    'Kommunen oplyste tirsdag, at broen er lukket indtil foråret, fordi arbejdet har varet længere, end det var planlagt af ingeniørerne.',
  ],
  [
    'no',
    'Kommunen opplyste tirsdag at broen er stengt til våren, fordi arbeidet har tatt lengre tid enn det som var planlagt av ingeniørene.',
  ],
  [
    'fi',
    'Kaupunki kertoi tiistaina, että silta on kiinni kevääseen asti, koska työt ovat kestäneet kauemmin kuin oli suunniteltu, mutta se ei ole vielä varmaa.',
  ],
  [
    'pl',
    'Rada miasta poinformowała we wtorek, że most będzie zamknięty do wiosny, ponieważ prace trwają dłużej, niż było to planowane, i nie są jeszcze gotowe.',
  ],
  [
    'cs',
    'Rada města v úterý oznámila, že most bude do jara uzavřen, protože práce trvají déle, než se čekalo, a opravy ještě nejsou hotové.',
  ],
  [
    'tr',
    'Belediye salı günü köprünün bahara kadar kapalı kalacağını açıkladı, çünkü çalışmalar daha uzun sürdü ve bu iş için yeni bir plan gerekiyor.',
  ],
  [
    'id',
    'Pemerintah kota mengatakan pada hari Selasa bahwa jembatan itu akan ditutup sampai musim semi karena pekerjaan tersebut tidak selesai dan akan dilanjutkan.',
  ],
  ['ru', 'Городской совет сообщил во вторник, что мост останется закрытым до весны, потому что ремонт занял больше времени.'],
  ['uk', 'Міська рада повідомила у вівторок, що міст залишиться закритим до весни, бо ремонт тривав довше, ніж очікували.'],
  ['el', 'Ο δήμος ανακοίνωσε την Τρίτη ότι η γέφυρα θα μείνει κλειστή μέχρι την άνοιξη.'],
  ['ar', 'أعلن المجلس البلدي يوم الثلاثاء أن الجسر سيبقى مغلقا حتى الربيع بسبب أعمال الصيانة.'],
  ['he', 'העירייה הודיעה ביום שלישי כי הגשר יישאר סגור עד האביב בגלל העבודות.'],
  ['zh', '市议会周二表示，由于维修时间比计划长，这座桥将关闭到春天。'],
  ['ja', '市議会は火曜日、修理が予定より長くかかったため、橋は春まで閉鎖されると発表した。'],
  ['ko', '시의회는 화요일 공사가 예상보다 길어져 다리가 봄까지 폐쇄될 것이라고 밝혔다.'],
];

describe('language', () => {
  it.each(TEXTS)('recognises %s: %s', (code, text) => {
    expect(language(text)).toEqual({ code, english: code === 'en' });
  });

  it.each(['', 'Bonn', 'Zelenskyy, Putin, Trump', '12.5%', 'Police: 3', '🙂🙂🙂🙂🙂🙂'])(
    'takes too little to tell for English: %j',
    (text) => {
      expect(language(text)).toEqual({ code: null, english: true });
    },
  );

  it('is not misled by names and quotations in English text', () => {
    const text =
      'The play "La vida es sueño" opens at the Teatro de la Comedia in Madrid on Friday, and its director, José María de la Fuente, said that he had waited for it all his life.';
    expect(language(text)).toEqual({ code: 'en', english: true });
  });

  it('does not call a language English that it does not know', () => {
    const text =
      'Mae’r cyngor wedi dweud ddydd Mawrth y bydd y bont ar gau tan y gwanwyn oherwydd bod y gwaith wedi cymryd mwy o amser na’r disgwyl yno. '.repeat(
        3,
      );
    expect(language(text).english).toBe(false);
  });

  it('never throws, on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { code, english } = language(text);
        expect(english).toBe(code === 'en' || (code === null && english));
      }),
    );
  });
});
