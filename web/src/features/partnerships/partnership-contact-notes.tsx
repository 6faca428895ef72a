import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useDates } from '../../lib/use-dates';
import { useMayWrite } from '../../lib/viewer';
import { Note } from '../../ui/note';

/** Days without contact: amber, then red. */
export const CONTACT_LIMIT_DAYS = { amber: 45, red: 90 } as const;

type Party = PartnershipRecordFragment['parties'][number];

/** Days since a partner was last heard; null when there was no contact yet. */
export function useSilence() {
  const { today } = useDates();
  return ({ lastContactOn }: Party): number | null => (lastContactOn ? daysBetween(lastContactOn, today) : null);
}

/** One amber or red note for every partner who has not been heard for too long. */
export function PartnershipContactNotes({
  partnership: { id, stage, parties },
}: {
  readonly partnership: PartnershipRecordFragment;
}) {
  const t = useT();
  const names = useNames();
  const silence = useSilence();
  const mayWrite = useMayWrite();
  const { open } = usePanel();
  // Who sleeps or ended is not reminded of; the leading side is ourselves.
  if (stage === 'DORMANT' || stage === 'ENDED' || stage === 'LOST') return null;
  const silent = parties
    .filter(({ role }) => role !== 'LEAD')
    .map((party) => ({ party, days: silence(party) ?? 0 }))
    .filter(({ days }) => days >= CONTACT_LIMIT_DAYS.amber);
  return silent.map(({ party: { municipality }, days }) => {
    const name = names.municipality(municipality);
    return (
      <Note
        key={municipality.id}
        tone={days >= CONTACT_LIMIT_DAYS.red ? 'overdue' : 'due'}
        title={t('partnershipPage.silent', { name, days })}
      >
        {t('partnershipPage.silentLimits', CONTACT_LIMIT_DAYS)}{' '}
        {mayWrite && (
          <button
            type="button"
            className="link"
            onClick={() =>
              open({ kind: 'new-task', partnershipId: id, title: t('partnershipPage.callTitle', { name }) })
            }
          >
            {t('partnershipPage.planCall')}
          </button>
        )}
      </Note>
    );
  });
}
