/** Every colour and shadow of the product, once. CSS reads them as `var(--canvas)` and so on; see `theme.ts`. */
type Palette = Readonly<Record<string, string>>;

export const light: Palette = {
  canvas: '#F8F6F3', rail: '#F1EEE9', surface: '#FFFFFF', sunken: '#F4F1ED', hover: '#F3F0EB', selected: '#E6F2F3',
  line: '#E7E2DB', line2: '#D6D0C6', control: '#8C857A',
  text: '#221F1A', text2: '#575148', text3: '#6B655B',
  accent: '#0E6570', 'accent-hover': '#0A525B', 'accent-soft': '#E3F0F1', 'accent-text': '#0B5963', 'on-accent': '#FFFFFF',
  focus: '#0E6570',
  overdue: '#A8201A', 'overdue-bg': '#FCECEA', due: '#7A4B00', 'due-bg': '#FCF1DB', done: '#23662F', 'done-bg': '#E8F3E8',
  stalled: '#8E1B55', 'stalled-bg': '#FAEAF2', info: '#27508F', 'info-bg': '#EAF0FA',
  'stage-1': '#857E73', 'stage-2': '#6F7E83', 'stage-3': '#527D87', 'stage-4': '#337683', 'stage-5': '#196C79',
  'stage-6': '#0E6570', 'stage-7': '#756F65',
  'flag-ring': 'rgb(34 31 26 / .14)',
  sh1: '0 1px 2px rgb(34 31 26 / .06)',
  sh2: '0 4px 16px rgb(34 31 26 / .10), 0 1px 3px rgb(34 31 26 / .08)',
  sh3: '0 16px 40px rgb(34 31 26 / .18), 0 2px 6px rgb(34 31 26 / .10)',
};

export const dark: Palette = {
  canvas: '#181614', rail: '#121110', surface: '#201E1B', sunken: '#1B1917', hover: '#2A2824', selected: '#17343A',
  line: '#322F2A', line2: '#45413A', control: '#857E73',
  text: '#EDEAE5', text2: '#BDB7AD', text3: '#A09A8F',
  accent: '#5FBCC7', 'accent-hover': '#7CCBD4', 'accent-soft': '#17343A', 'accent-text': '#74CAD4', 'on-accent': '#06272B',
  focus: '#74CAD4',
  overdue: '#FF9D92', 'overdue-bg': '#3B1E1B', due: '#EEBB62', 'due-bg': '#352912', done: '#8ACB93', 'done-bg': '#1A3120',
  stalled: '#F39DC3', 'stalled-bg': '#3A1C2B', info: '#9ABDF3', 'info-bg': '#1C2940',
  'stage-1': '#9A9388', 'stage-2': '#94A3A8', 'stage-3': '#83ACB5', 'stage-4': '#74B4BF', 'stage-5': '#69B9C4',
  'stage-6': '#5FBCC7', 'stage-7': '#A09A8F',
  'flag-ring': 'rgb(255 255 255 / .16)',
  sh1: 'none',
  sh2: '0 4px 16px rgb(0 0 0 / .45)',
  sh3: '0 16px 40px rgb(0 0 0 / .6)',
};

/** Mantine wants ten shades; the sixth is the accent in light, the fourth in dark. */
export const petrol = [
  '#E3F0F1', '#C9E2E4', '#A0CDD1', '#7CCBD4', '#5FBCC7', '#337683', '#0E6570', '#0A525B', '#0B5963', '#06272B',
] as const;
