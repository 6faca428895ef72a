import { type ButtonProps, createTheme, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core';
import { dark, light, petrol } from './tokens';

const fontFamily = "'Onest Variable', system-ui, sans-serif";

const BUTTON_SIZES: Readonly<Record<string, readonly [height: number, paddingX: number, fontSize: number]>> = {
  xs: [28, 10, 13],
  sm: [32, 12, 13],
  md: [40, 16, 14],
  lg: [48, 20, 16],
};

export const theme: MantineThemeOverride = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  colors: { petrol: [...petrol] },
  primaryColor: 'petrol',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  // Plain objects, not `Component.extend`: the theme must not pull every component into the first screen.
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_theme: unknown, { size, variant }: ButtonProps & { readonly variant?: string }) => {
        const [height, paddingX, fontSize] = BUTTON_SIZES[String(size ?? 'sm')] ?? [32, 12, 13];
        return {
          root: {
            // The phone's larger targets are set in global.css.
            '--button-height': `var(--button-${String(size ?? 'sm')}, ${height}px)`,
            '--button-padding-x': `${paddingX}px`,
            '--button-fz': `${fontSize}px`,
            ...(variant === 'filled' ? { '--button-color': 'var(--on-accent)' } : {}),
          },
        };
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Anchor: { defaultProps: { underline: 'hover', fw: 500 } },
    Input: {
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--field-height, 36px)',
          '--input-fz': 'var(--field-font, 14px)',
          '--input-bd': 'var(--control)',
          '--input-bg': 'var(--surface)',
        },
      }),
    },
    Select: { defaultProps: { comboboxProps: { shadow: 'md' }, allowDeselect: false } },
    // the size is the tick's; its words are as large as all others
    Checkbox: { defaultProps: { size: '18px' }, styles: { label: { fontSize: 14, lineHeight: '20px' } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: true, radius: 10, transitionProps: { duration: 180 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 180 } } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
  },
});

const fromPalette = (palette: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name}`, value])),
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text3)',
  '--mantine-color-placeholder': 'var(--text3)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--overdue)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line2)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-gray-light-color': 'var(--text2)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-text': 'var(--text2)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-petrol-filled': 'var(--accent)',
  '--mantine-color-petrol-filled-hover': 'var(--accent-hover)',
  '--mantine-color-petrol-text': 'var(--accent-text)',
  '--mantine-color-petrol-light': 'var(--accent-soft)',
  '--mantine-color-petrol-light-hover': 'var(--selected)',
  '--mantine-color-petrol-light-color': 'var(--accent-text)',
  '--mantine-color-petrol-outline': 'var(--accent)',
  '--mantine-shadow-md': 'var(--sh2)',
  '--mantine-shadow-xl': 'var(--sh3)',
});

/** Hands the tokens to CSS and maps Mantine's own variables on them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: fromPalette(light),
  dark: fromPalette(dark),
});
