import { Button, Switch } from '@mantine/core';
import { IconCloudOff, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { VisitCommitmentFragment, VisitRecordFragment } from '../../graphql/graphql';
import { changeKeptCommitment, forgetCommitment, type KeptCommitment } from '../../lib/kept-commitments';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useIsPhone } from '../../lib/use-phone';
import { useCan, useViewer } from '../../lib/viewer';
import { DueDate } from '../../ui/due-date';
import { Note } from '../../ui/note';
import { CommitmentEditor } from './commitment-editor';
import { CommitmentForm } from './commitment-form';
import { CommitmentItem } from './commitment-item';
import { ownParty } from './commitment-terms';
import { useWaiting } from './use-waiting';
import { useCommitments } from './use-commitments';
import classes from './commitments.module.css';

interface CommitmentsProps {
  readonly visit: VisitRecordFragment;
  onNewest(): Promise<VisitRecordFragment>;
  /** States that nothing was agreed, or takes it back. */
  onNone(none: boolean): void;
}

/** What was agreed at the table, and the way to add one. */
export function Commitments({ visit, onNewest, onNone }: CommitmentsProps) {
  const t = useT();
  const phone = useIsPhone();
  const viewer = useViewer();
  const editable = useCan()('visits.edit') && visit.status !== 'CANCELLED';
  const { edit, remove } = useCommitments(visit, onNewest);
  const waiting = useWaiting(visit);
  const [edited, setEdited] = useState<VisitCommitmentFragment | null>(null);
  const { commitments, noCommitments } = visit;
  const total = commitments.length + waiting.length;
  const dated =
    commitments.filter(({ dueOn }) => dueOn !== null).length + waiting.filter(({ input }) => input.dueOn).length;

  return (
    <section aria-label={t('visit.commitments')}>
      <header className={classes.head}>
        <h2>
          {t('visit.commitments')}
          {total > 0 && <span className={classes.count}>{total}</span>}
        </h2>
        {total > 0 && <span className={classes.dated}>{t('visit.dated', { dated, total })}</span>}
      </header>
      {total > 0 && (
        <ul className={classes.list}>
          {commitments.map((commitment) => (
            <CommitmentItem
              key={commitment.id}
              commitment={commitment}
              ownPartyId={ownParty(visit.parties, viewer)?.id}
              ownUserId={viewer.user.id}
              editable={editable}
              onDate={(dueOn) => void edit(commitment.id, { dueOn })}
              onEdit={() => setEdited(commitment)}
              onRemove={() => void remove(commitment.id)}
              onChanged={onNewest}
            />
          ))}
          {waiting.map((kept) => (
            <WaitingItem key={kept.input.id} kept={kept} visit={visit} />
          ))}
        </ul>
      )}
      {total === 0 && (
        <p className="muted dense" style={{ padding: '0 2px 8px' }}>
          {t(noCommitments ? 'visit.noneStated' : 'visit.noneYet')}
        </p>
      )}
      {editable && total === 0 && (
        <Switch
          label={t('visit.noCommitments')}
          checked={noCommitments}
          onChange={(event) => onNone(event.currentTarget.checked)}
        />
      )}
      {editable && !phone && <Composer visit={visit} />}
      {edited && (
        <CommitmentEditor
          key={edited.id}
          visit={visit}
          commitment={edited}
          onSave={edit}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function WaitingItem({ kept, visit }: { readonly kept: KeptCommitment; readonly visit: VisitRecordFragment }) {
  const t = useT();
  const names = useNames();
  const viewer = useViewer();
  const { input, refusal } = kept;
  const owes = visit.parties.find(({ municipality }) => municipality.id === input.owedById)?.municipality;
  const own = ownParty(visit.parties, viewer);
  const who =
    owes && owes.id !== own?.id
      ? names.municipality(owes)
      : input.ownerId === viewer.user.id
        ? t('visit.me')
        : t('visit.others');
  return (
    <li className={classes.item} data-bad={refusal !== undefined || undefined}>
      <span className={classes.tick} />
      <span className={classes.text}>{input.text}</span>
      <span className={classes.who}>{who}</span>
      <span className={classes.due}>
        {input.dueOn && <DueDate on={input.dueOn} dense />}
        {refusal === undefined && (
          <span className={classes.state} role="status">
            <IconCloudOff size={16} stroke={1.75} aria-hidden />
            {t('visit.waitsToBeSent')}
          </span>
        )}
      </span>
      {refusal !== undefined && (
        <div className={classes.refusal}>
          <Note
            tone="overdue"
            actions={
              <>
                <Button
                  size="xs"
                  onClick={() => changeKeptCommitment(input.id, ({ refusal: _refused, ...again }) => again)}
                >
                  {t('error.retry')}
                </Button>
                <Button size="xs" onClick={() => forgetCommitment(input.id)}>
                  {t('visit.dropCommitment')}
                </Button>
              </>
            }
          >
            {refusal}
          </Note>
        </div>
      )}
    </li>
  );
}

/** On a wide screen the form stands below the list; it opens on its first use. */
function Composer({ visit }: { readonly visit: VisitRecordFragment }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  if (!opened) {
    return (
      <Button mt={8} leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => setOpened(true)}>
        {t('visit.newCommitment')}
      </Button>
    );
  }
  return (
    <div
      style={{
        marginTop: 8,
        padding: '12px 16px 16px',
        border: '1px solid var(--line)',
        borderRadius: 8,
        background: 'var(--surface)',
      }}
    >
      <CommitmentForm visit={visit} onAdded={() => undefined} />
    </div>
  );
}
