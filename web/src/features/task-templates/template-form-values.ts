import type { CreateTaskTemplateInput, TaskTemplateRowFragment, TemplateDirection } from '../../graphql/graphql';

export const ANYONE = 'ANYONE';

export interface TemplateFormValues {
  readonly titleUk: string;
  readonly titleEn: string;
  /** how many; on which side of the first day says `side`; empty text: not given yet */
  readonly offsetDays: number | string;
  readonly side: 'BEFORE' | 'AFTER';
  readonly direction: TemplateDirection | typeof ANYONE;
  readonly inPersonOnly: boolean;
  readonly inUse: boolean;
}

export const NEW_TEMPLATE: TemplateFormValues = {
  titleUk: '',
  titleEn: '',
  offsetDays: '',
  side: 'BEFORE',
  direction: ANYONE,
  inPersonOnly: false,
  inUse: true,
};

export function valuesOf(template: TaskTemplateRowFragment): TemplateFormValues {
  const { titleUk, titleEn, offsetDays, direction, inPersonOnly, inUse } = template;
  return {
    ...{ titleUk, titleEn: titleEn ?? '', inPersonOnly, inUse, direction: direction ?? ANYONE },
    ...{ offsetDays: Math.abs(offsetDays), side: offsetDays > 0 ? 'AFTER' : 'BEFORE' },
  };
}

/** Days from the first day of the visit (negative: before it), or from the day the stage began. */
export function offsetOf({ offsetDays, side }: TemplateFormValues, ofVisit: boolean): number {
  const days = Number(offsetDays);
  return ofVisit && side === 'BEFORE' && days > 0 ? -days : days;
}

export function fieldsOf(
  values: TemplateFormValues,
  ofVisit: boolean,
): Omit<CreateTaskTemplateInput, 'stage' | 'communityId'> {
  const { titleUk, titleEn, direction, inPersonOnly, inUse } = values;
  return {
    ...{ titleUk: titleUk.trim(), titleEn: titleEn.trim() || null, inUse, offsetDays: offsetOf(values, ofVisit) },
    ...(ofVisit && { direction: direction === ANYONE ? null : direction, inPersonOnly }),
  };
}
