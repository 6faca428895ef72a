import { useNames } from '../lib/names';
import classes from './party.module.css';

interface FlagProps {
  readonly country: string;
  /** Beside a name that already says the country, the flag is only a picture. */
  readonly decorative?: boolean;
}

export function Flag({ country, decorative = false }: FlagProps) {
  const names = useNames();
  const name = names.country(country);
  return (
    <img
      className={classes.flag}
      src={`/flags/${country.toUpperCase()}.svg`}
      width={18}
      height={12}
      alt={decorative ? '' : name}
      title={name}
    />
  );
}
