import { isWeekend } from '../../kernel/calendar-date.js';
import { workingDayFrom } from './domain/working-calendar.js';
import { WorkingCalendars } from './working-calendars.service.js';

/** Days that laws and calendars of the countries name, not what the library says of itself. */
describe('working calendars by the holidays of countries', () => {
  const atWar = new WorkingCalendars({ HOLIDAYS_IN_UKRAINE: false });
  const atPeace = new WorkingCalendars({ HOLIDAYS_IN_UKRAINE: true });
  beforeAll(async () => {
    await atWar.load();
    await atPeace.load();
  });

  const at = (countryCode: string, region: string | null = null) => ({ countryCode, region });

  it.each([
    ['DE', '2025-10-03', 'the Day of German Unity'],
    ['DE', '2027-03-29', 'Easter Monday'],
    ['DE', '2027-03-26', 'Good Friday'],
    ['PL', '2026-11-11', 'Independence Day'],
    ['PL', '2027-05-03', 'Constitution Day'],
    ['CZ', '2026-09-28', 'the Day of Czech Statehood'],
    ['CZ', '2026-07-06', 'the day of Jan Hus'],
    ['FR', '2026-07-14', 'the Fourteenth of July'],
    ['LT', '2027-03-11', 'the Restoration of Independence'],
  ])('%s does not work on %s, %s', (country, day) => {
    expect(isWeekend(day)).toBe(false);
    expect(atWar.of([at(country)]).isWorkingDay(day)).toBe(false);
  });

  it('has Saturdays free whether they are holidays or not', () => {
    // the Day of German Unity of 2026 is one
    expect(atWar.of([at('DE')]).isWorkingDay('2026-10-03')).toBe(false);
    expect(workingDayFrom(atWar.of([at('DE')]), '2026-10-02', 1)).toBe('2026-10-05');
  });

  it.each([
    ['DE', '2026-11-12'],
    ['PL', '2026-09-28'],
    ['CZ', '2026-11-11'],
    // Constitution Day is a day of work since 2024
    ['SK', '2026-09-01'],
  ])('%s works on an ordinary %s', (country, day) => {
    expect(atWar.of([at(country)]).isWorkingDay(day)).toBe(true);
  });

  it('knows holidays of a region by its name in the record', () => {
    // Epiphany is a holiday in Bavaria, and a working day in Saxony
    expect(atWar.of([at('DE', 'Bayern')]).isWorkingDay('2027-01-06')).toBe(false);
    expect(atWar.of([at('DE', 'Sachsen')]).isWorkingDay('2027-01-06')).toBe(true);
    expect(atWar.of([at('DE', 'Nowhere')]).isWorkingDay('2027-01-06')).toBe(true);
  });

  it('counts working days of both sides over the Easter of the West', () => {
    const both = atWar.of([at('UA'), at('DE')]);

    // Thursday; then Good Friday, a weekend and Easter Monday in Germany
    expect(workingDayFrom(both, '2027-03-25', 1)).toBe('2027-03-30');
    expect(workingDayFrom(both, '2027-03-25', 3)).toBe('2027-04-01');
    expect(workingDayFrom(both, '2027-03-30', -1)).toBe('2027-03-25');
    expect(workingDayFrom(both, '2027-03-29', 0)).toBe('2027-03-30');
    expect(workingDayFrom(atWar.of([at('UA')]), '2027-03-25', 1)).toBe('2027-03-26');
  });

  it('leaves Ukraine’s holidays out under martial law, and counts them after it', () => {
    // Independence Day, a Monday
    expect(atWar.of([at('UA'), at('DE')]).isWorkingDay('2026-08-24')).toBe(true);
    expect(atPeace.of([at('UA'), at('DE')]).isWorkingDay('2026-08-24')).toBe(false);
    expect(workingDayFrom(atPeace.of([at('UA'), at('DE')]), '2026-08-21', 1)).toBe('2026-08-25');
  });
});
