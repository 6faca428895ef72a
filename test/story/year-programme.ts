import { measureId } from '../programmes/a-programme.js';
import { CREATE, type Programme } from '../programmes/documents.js';
import { type LoadedYear, SOLE_COMMUNITY } from './loaded-year.js';

/** Records that an entry may be about, by the beginning of their keys; of several the first is what it is about. */
const TYPES: Readonly<Record<string, string>> = {
  act: 'VISIT',
  aid: 'AID_TRANSFER',
  prj: 'PROJECT',
  mem: 'MEMBERSHIP',
  award: 'AWARD',
  pub: 'PUBLICATION',
  pur: 'GIFT_ITEM',
  agr: 'AGREEMENT',
};

export async function loadProgramme(loaded: LoadedYear): Promise<Programme> {
  const { titleUk, titleEn, reportTitleUk, periodFrom, periodTo, sections } = loaded.year.programme;
  const fields = { titleUk, titleEn, reportTitleUk, startsOn: periodFrom, endsOn: periodTo, sections };
  const input = { communityId: loaded.id(SOLE_COMMUNITY), fields };
  const programme = (await loaded.client.get<{ createProgramme: Programme }>(CREATE, { input })).createProgramme;
  await loadEntries(loaded, programme);
  return programme;
}

/** Every entry of the report, in its order, each of a record; an event has its own words under each measure. */
async function loadEntries(loaded: LoadedYear, programme: Programme): Promise<void> {
  const activities = new Map(loaded.year.activities.map((activity) => [activity.key, activity]));
  for (const { measure, recordKeys } of loaded.year.coverage) {
    const key = recordKeys.find((found) => activities.has(found)) ?? recordKeys[0] ?? '';
    const activity = activities.get(key);
    const about = activity
      ? { textUk: activity.summaryUk, textEn: activity.summaryEn }
      : // the council gave these no dates
        { datePrecision: key === 'aid-partners-ongoing' ? null : 'NONE' };
    await loaded.make('addMeasureEntry', 'AddMeasureEntryInput', {
      measureId: measureId(programme, measure),
      record: { type: TYPES[key.split('-')[0] ?? ''], id: loaded.id(key) },
      fields: { year: 2024, ...about },
    });
  }
}
