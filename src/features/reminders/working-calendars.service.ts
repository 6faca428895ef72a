import { Inject, Injectable } from '@nestjs/common';
import { addDays, type CalendarDate, yearOf } from '../../kernel/calendar-date.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import type { Place } from './data/surroundings.repository.js';
import { type IsHoliday, type WorkingCalendar, workingCalendar } from './domain/working-calendar.js';

type Holidays = import('date-holidays').default;
type HolidaysClass = typeof import('date-holidays').default;

const HOME = 'UA';

/**
 * Calendars of the sides of a record, by the public holidays that `date-holidays` knows. Ukraine's are left out while
 * martial law lasts, for they are working days then (law 2136-IX, article 6), unless HOLIDAYS_IN_UKRAINE says otherwise.
 */
@Injectable()
export class WorkingCalendars {
  /** loaded with the first question: the holidays of the world are two megabytes */
  private library: Promise<HolidaysClass> | null = null;
  private readonly known = new Map<string, IsHoliday>();
  private readonly calendars = new Map<string, WorkingCalendar>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'HOLIDAYS_IN_UKRAINE'>) {}

  async load(): Promise<void> {
    this.library ??= import('date-holidays').then(({ default: library }) => library);
    const holidays = await this.library;
    this.holidays ??= holidays;
  }

  private holidays: HolidaysClass | null = null;

  /** @param places of all sides @throws Error before `load` has ended */
  of(places: readonly Place[]): WorkingCalendar {
    const counted = places.filter(({ countryCode }) => countryCode !== HOME || this.config.HOLIDAYS_IN_UKRAINE);
    const key = counted.map(nameOf).sort().join('|');
    const known = this.calendars.get(key);
    if (known) return known;
    const calendar = workingCalendar(counted.map((place) => this.holidaysOf(place)));
    this.calendars.set(key, calendar);
    return calendar;
  }

  private holidaysOf(place: Place): IsHoliday {
    const name = nameOf(place);
    const known = this.known.get(name);
    if (known) return known;
    if (!this.holidays) throw new Error('The holidays are not loaded');
    const holidays = inCountry(this.holidays, place);
    const years = new Map<number, ReadonlySet<CalendarDate>>();
    const isHoliday: IsHoliday = (day) => {
      const year = yearOf(day);
      const days = years.get(year) ?? publicDays(holidays, year);
      years.set(year, days);
      return days.has(day);
    };
    this.known.set(name, isHoliday);
    return isHoliday;
  }
}

function nameOf({ countryCode, region }: Place): string {
  return `${countryCode} ${region ?? ''}`;
}

/** With the holidays of the region when the library knows it by the name or code that the record gives. */
function inCountry(library: HolidaysClass, { countryCode, region }: Place): Holidays {
  const holidays = new library(countryCode);
  if (region === null) return holidays;
  const wanted = region.trim().toLowerCase();
  const languages = [...holidays.getLanguages(), 'en'];
  for (const language of languages) {
    const states: Record<string, string> = holidays.getStates(countryCode, language) ?? {};
    const found = Object.entries(states).find(
      ([code, name]) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
    );
    if (found) return new library(countryCode, found[0]);
  }
  return holidays;
}

/** Every day off in a year, of holidays that last several days too. */
function publicDays(holidays: Holidays, year: number): ReadonlySet<CalendarDate> {
  const days = new Set<CalendarDate>();
  for (const { date, start, end, type } of holidays.getHolidays(year) ?? []) {
    if (type !== 'public') continue;
    const first = date.slice(0, 10);
    const lasts = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    for (let at = 0; at < lasts; at += 1) days.add(addDays(first, at));
  }
  return days;
}
