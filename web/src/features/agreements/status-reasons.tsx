import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Note } from '../../ui/note';

/** Why the agreement stands where it stands, when that was said. */
export function StatusReasons({ agreement }: { readonly agreement: AgreementRecordFragment }) {
  const t = useT();
  const dates = useDates();
  const last = agreement.statusHistory.at(-1);
  if (!last?.reason) return null;
  return (
    <Note
      title={t('agreement.statusSince', { status: t(`enum.AgreementStatus.${last.to}`), date: dates.long(last.on) })}
    >
      {last.reason}
    </Note>
  );
}
