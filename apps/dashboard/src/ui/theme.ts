import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eef8f6',
  '#d9efea',
  '#b3ded5',
  '#86cabc',
  '#57b3a2',
  '#2f9785',
  '#177a6b',
  '#0b655a',
  '#0a5249',
  '#08423b',
];
/** Darker than Mantine's own, on which white words are too faint. */
const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fbdedc',
  '#f6bcb8',
  '#ef948e',
  '#e66a63',
  '#db443c',
  '#c7332b',
  '#b3261e',
  '#96201a',
  '#7a1b17',
];
const gray: MantineColorsTuple = [
  '#fafafa',
  '#f4f4f5',
  '#ebebed',
  '#e1e1e5',
  '#cfcfd5',
  '#a0a0aa',
  '#66666f',
  '#515159',
  '#3b3b42',
  '#26262b',
];
const dark: MantineColorsTuple = [
  '#e8e8eb',
  '#c9c9cf',
  '#a5a5af',
  '#7b7b87',
  '#36363d',
  '#2b2b31',
  '#222227',
  '#19191c',
  '#131316',
  '#0e0e10',
];

const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif';

/** Lets the same file be chosen again, after it was mended: a browser tells of a choice only where it is another. */
export const againOnClick = {
  onClick: ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    currentTarget.value = '';
  },
};

/** How everything looks. Fonts are the system's own, so that none is fetched. */
export const theme = createTheme({
  colors: { teal, red, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: '#18181b',
  fontFamily,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  shadows: {
    xs: '0 1px 2px rgb(0 0 0 / 0.05)',
    sm: '0 1px 2px rgb(0 0 0 / 0.04), 0 2px 6px rgb(0 0 0 / 0.05)',
    md: '0 2px 6px rgb(0 0 0 / 0.05), 0 8px 24px rgb(0 0 0 / 0.08)',
    lg: '0 4px 12px rgb(0 0 0 / 0.06), 0 16px 40px rgb(0 0 0 / 0.12)',
    xl: '0 8px 20px rgb(0 0 0 / 0.08), 0 24px 64px rgb(0 0 0 / 0.16)',
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    FileButton: { defaultProps: { inputProps: againOnClick } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      classNames: { title: 'dialog-title' },
      // Its head is an element that would count as a second one of the page.
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        centered: true,
        padding: 'lg',
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
      },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        position: 'bottom-start',
        // Its placeholder is an element that may have the focus inside a menu and is no item of it.
        withInitialFocusPlaceholder: false,
        // Within a landmark, where those look who find their way by them.
        portalProps: { target: '#main' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

/** Mantine's colours for quiet text are too pale to read; these pass AA on every surface of ours. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5f5f68',
    '--mantine-color-placeholder': '#6b6b75',
    '--mantine-color-error': '#c02626',
    '--mantine-color-default-border': '#dcdce1',
    '--surface-sunken': '#f7f7f8',
    '--surface-hover': '#efeff1',
    '--surface-chosen': '#e8e8eb',
    '--line': '#e7e7ea',
  },
  dark: {
    '--mantine-color-dimmed': '#a5a5af',
    '--mantine-color-placeholder': '#92929d',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-default-border': '#3a3a42',
    '--surface-sunken': '#131316',
    '--surface-hover': '#222227',
    '--surface-chosen': '#2b2b31',
    '--line': '#2a2a30',
  },
});
