import { useMemo } from 'react';
import type { AgreementRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import type { PartyMunicipality } from '../../ui/party';

type Party = AgreementRowFragment['parties'][number];

/** How an agreement's parties and term read. */
export function useAgreementWords() {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  return useMemo(
    () => ({
      party: ({
        municipality,
        organisation,
        institution,
      }: Pick<Party, 'municipality' | 'organisation' | 'institution'>) =>
        institution ??
        (organisation ? names.organisation(organisation) : municipality ? names.municipality(municipality) : ''),
      /** "до 10 червня 2027", "безстрокова" */
      term: ({ termKind, inForceTo }: Pick<AgreementRowFragment, 'termKind' | 'inForceTo'>) =>
        inForceTo === null ? t(`enum.TermKind.${termKind}`) : t('agreement.until', { date: dates.long(inForceTo) }),
    }),
    [t, names, dates],
  );
}

/** Those of the parties that are municipalities, for their flags. */
export const municipalitiesOf = (parties: readonly Party[]): readonly PartyMunicipality[] =>
  parties.flatMap(({ municipality }) => (municipality === null ? [] : [municipality]));

/** Those that have not dropped out. */
export const remaining = <P extends Pick<Party, 'droppedOutOn'>>(parties: readonly P[]): readonly P[] =>
  parties.filter(({ droppedOutOn }) => droppedOutOn === null);
