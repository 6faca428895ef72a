import type { Text } from '../kernel/text.js';

/** The things that the doctor looks at, in the order of its lines. */
export const SUBJECTS = {
  settings: { uk: 'Налаштування', en: 'Settings' },
  database: { uk: 'База даних', en: 'Database' },
  queue: { uk: 'Черга', en: 'Queue' },
  worker: { uk: 'Виконавець', en: 'Worker' },
  clock: { uk: 'Годинник', en: 'Clock' },
  mail: { uk: 'Пошта', en: 'Mail' },
  address: { uk: 'Адреса', en: 'Public address' },
  disk: { uk: 'Диск', en: 'Disk' },
} as const satisfies Record<string, Text>;
