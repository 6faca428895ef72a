import { plainName } from './place-words.js';

/** What a place is called elsewhere than in GeoNames. */
export interface Exonym {
  readonly countryCode: string;
  /** the name that GeoNames gives first, English or local */
  readonly name: string;
  readonly nameUk: string;
  /** the other of English and local, where the first is one of them */
  readonly otherName?: string;
}

/**
 * Names that the sound does not lead to: GeoNames has one spelling a place, and Ukrainian has its own names for places it
 * has long known. A large place is meant, never its small homonyms.
 */
const NAMES = `
AM Yerevan Єреван
AT Vienna Відень Wien
AT Graz Грац
AT Salzburg Зальцбург
AZ Baku Баку Bakı
BE Antwerpen Антверпен Antwerp
BE Brussels Брюссель Bruxelles
BE Brugge Брюгге Bruges
BE Gent Гент Ghent
BE Liège Льєж
BE Leuven Левен
BG Sofia Софія София
CH Basel Базель
CH Bern Берн
CH Genève Женева Geneva
CH Lausanne Лозанна
CH Luzern Люцерн Lucerne
CH Zürich Цюрих
CN Beijing Пекін
CY Nicosia Нікосія
CZ Brno Брно
CZ Pilsen Пльзень Plzeň
CZ Prague Прага Praha
CZ Hradec_Králové Градець-Кралове
DE Aachen Аахен
DE Berlin Берлін
DE Braunschweig Брауншвейг Brunswick
DE Chemnitz Хемніц
DE Cottbus Котбус
DE Dresden Дрезден
DE Düsseldorf Дюссельдорф
DE Frankfurt_am_Main Франкфурт-на-Майні
DE Freiburg Фрайбург Freiburg_im_Breisgau
DE Hamburg Гамбург
DE Hannover Ганновер Hanover
DE Karlsruhe Карлсруе
DE Köln Кельн Cologne
DE Leipzig Лейпциг
DE Mainz Майнц
DE Munich Мюнхен München
DE Nürnberg Нюрнберг Nuremberg
DE Regensburg Регенсбург
DE Saarbrücken Саарбрюккен
DE Stuttgart Штутгарт
DE Trier Трір
DE Würzburg Вюрцбург
DK Århus Орхус Aarhus
DK Copenhagen Копенгаген København
EE Tallinn Таллінн
EE Tartu Тарту
ES Barcelona Барселона
ES Madrid Мадрид
ES Sevilla Севілья Seville
ES Valencia Валенсія
ES Zaragoza Сарагоса
FI Helsinki Гельсінкі
FI Turku Турку
FR Bordeaux Бордо
FR Lille Лілль
FR Lyon Ліон
FR Marseille Марсель
FR Nice Ніцца
FR Orléans Орлеан
FR Paris Париж
FR Reims Реймс
FR Strasbourg Страсбург
FR Toulouse Тулуза
GB Birmingham Бірмінгем
GB Edinburgh Единбург
GB Glasgow Глазго
GB Leeds Лідс
GB Liverpool Ліверпуль
GB London Лондон
GB Manchester Манчестер
GE Tbilisi Тбілісі
GR Athens Афіни Athina
GR Thessaloníki Салоніки
HR Zagreb Загреб
HU Budapest Будапешт
HU Debrecen Дебрецен
HU Nyíregyháza Ньїредьгаза
HU Szeged Сегед
IE Dublin Дублін
IL Jerusalem Єрусалим
IL Tel_Aviv Тель-Авів
IS Reykjavík Рейк’явік
IT Bologna Болонья
IT Florence Флоренція Firenze
IT Genoa Генуя Genova
IT Milan Мілан Milano
IT Naples Неаполь Napoli
IT Padova Падуя Padua
IT Rome Рим Roma
IT Turin Турин Torino
IT Venice Венеція Venezia
JP Kyoto Кіото
JP Tokyo Токіо
KR Seoul Сеул
LT Kaunas Каунас
LT Vilnius Вільнюс
LU Luxembourg Люксембург
LV Riga Рига Rīga
MD Bălţi Бєльці
MD Chisinau Кишинів Chișinău
MK Skopje Скоп’є
NL Amsterdam Амстердам
NL The_Hague Гаага Den_Haag
NO Oslo Осло
PL Białystok Білосток
PL Bydgoszcz Бидгощ
PL Chełm Холм
PL Częstochowa Ченстохова
PL Gdańsk Гданськ
PL Jarosław Ярослав
PL Katowice Катовіце
PL Kraków Краків Cracow
PL Łódź Лодзь
PL Lublin Люблін
PL Olsztyn Ольштин
PL Opole Ополе
PL Poznań Познань
PL Przemyśl Перемишль
PL Rzeszów Жешув
PL Sanok Сянік
PL Szczecin Щецин
PL Toruń Торунь
PL Warsaw Варшава Warszawa
PL Wrocław Вроцлав
PL Zamość Замостя
PT Lisbon Лісабон Lisboa
PT Porto Порту
RO Braşov Брашов
RO Bucharest Бухарест București
RO Cluj-Napoca Клуж-Напока
RO Constanţa Констанца
RO Iaşi Ясси
RO Suceava Сучава
RO Timişoara Тімішоара
RS Belgrade Белград Beograd
SE Göteborg Гетеборг Gothenburg
SE Stockholm Стокгольм
SI Ljubljana Любляна
SK Bratislava Братислава
SK Košice Кошиці
SK Prešov Пряшів
TR Ankara Анкара
TR Istanbul Стамбул
TR İzmir Ізмір
US Boston Бостон
US Chicago Чикаго
US Los_Angeles Лос-Анджелес
US New_York_City Нью-Йорк New_York
US Philadelphia Філадельфія
US San_Francisco Сан-Франциско
`;

export const EXONYMS: readonly Exonym[] = NAMES.trim()
  .split('\n')
  .map((line) => {
    const [countryCode = '', name = '', nameUk = '', otherName] = line
      .split(' ')
      .map((word) => word.replaceAll('_', ' '));
    return { countryCode, name, nameUk, ...(otherName ? { otherName } : {}) };
  });

const BY_NAME = new Map(EXONYMS.map((exonym) => [keyOf(exonym.countryCode, exonym.name), exonym]));
const BY_OTHER_NAME = new Map(
  EXONYMS.flatMap((exonym) =>
    [exonym.otherName, exonym.nameUk].flatMap((name) =>
      name ? [[keyOf(exonym.countryCode, plainName(name)), exonym] as const] : [],
    ),
  ),
);

/** Small homonyms of a known place have no names of their own abroad. */
const SMALLEST_KNOWN = 20_000;

/** What else a place is called, by the first name that GeoNames gives it. */
export function exonymOf(countryCode: string, name: string, population: number | null): Exonym | undefined {
  return (population ?? 0) >= SMALLEST_KNOWN ? BY_NAME.get(keyOf(countryCode, name)) : undefined;
}

/** The plain name under which GeoNames has a municipality that people call so. */
export function plainCatalogueName(countryCode: string, name: string): string {
  const plain = plainName(name);
  const exonym = BY_OTHER_NAME.get(keyOf(countryCode, plain));
  return exonym ? plainName(exonym.name) : plain;
}

function keyOf(countryCode: string, name: string): string {
  return `${countryCode} ${name}`;
}
