import { useMediaQuery } from '@mantine/hooks';

/** Below 768 px the phone layout stands. The same width is written in the style sheets as 47.99em. */
export const useIsPhone = (): boolean =>
  useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
