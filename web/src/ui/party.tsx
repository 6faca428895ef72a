import type { MunicipalityNameFragment } from '../graphql/graphql';
import { useNames } from '../lib/names';
import { Flag } from './flag';
import classes from './party.module.css';

export type PartyMunicipality = Pick<MunicipalityNameFragment, 'nameUk' | 'nameEn' | 'countryCode'>;

/** Flag and name; the flag never stands for the name. */
export function Party({ municipality }: { readonly municipality: PartyMunicipality }) {
  const names = useNames();
  const name = names.municipality(municipality);
  return (
    <span className={classes.party}>
      <Flag country={municipality.countryCode} decorative />
      <span className={classes.name} title={name}>
        {name}
      </span>
    </span>
  );
}

interface PartiesProps {
  /** In the order of the agreement. Two or more. */
  readonly municipalities: readonly PartyMunicipality[];
  /** The title of the partnership when it has one of its own. */
  readonly title?: string;
  /** `row`: flags together, then names joined by a dash; `wrap`: the same over several lines; `lines`: one party a line, as on a card. */
  readonly layout?: 'row' | 'wrap' | 'lines';
}

export function Parties({ municipalities, title, layout = 'row' }: PartiesProps) {
  const names = useNames();
  if (layout === 'lines') {
    return (
      <span className={classes.lines}>
        {municipalities.map((municipality, index) => (
          <span key={index}>
            <Flag country={municipality.countryCode} decorative />
            <span className={classes.name} title={names.municipality(municipality)}>
              {names.municipality(municipality)}
            </span>
          </span>
        ))}
      </span>
    );
  }
  const text = title ?? municipalities.map((municipality) => names.municipality(municipality)).join(' – ');
  return (
    <span className={classes.parties}>
      <Flags municipalities={municipalities} />
      <span className={layout === 'wrap' ? classes.wrap : classes.name} title={text}>
        {text}
      </span>
    </span>
  );
}

export function Flags({ municipalities }: { readonly municipalities: readonly PartyMunicipality[] }) {
  return (
    <span className={classes.flags}>
      {municipalities.map(({ countryCode }, index) => (
        <Flag key={index} country={countryCode} decorative />
      ))}
    </span>
  );
}

interface PartnershipLike {
  readonly titleUk: string;
  readonly titleEn: string;
  readonly parties: readonly { readonly municipality: PartyMunicipality }[];
}

/** A partnership's parties as one line: what stands under a task or an event. */
export function PartnershipName({
  partnership,
  layout,
}: {
  readonly partnership: PartnershipLike;
  readonly layout?: PartiesProps['layout'];
}) {
  const names = useNames();
  return (
    <Parties
      municipalities={partnership.parties.map(({ municipality }) => municipality)}
      title={names.title(partnership)}
      layout={layout}
    />
  );
}
