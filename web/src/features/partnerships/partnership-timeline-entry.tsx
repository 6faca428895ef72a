import {
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconCheckbox,
  IconClipboardText,
  IconFileCertificate,
  IconMail,
  IconMessage,
  IconCoins,
  IconPackageImport,
  IconPhone,
  IconPlaneDeparture,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ReplyAwaited } from './reply-awaited';
import type { InteractionKind, TimelineItemFragment } from '../../graphql/graphql';
import { daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useTaskActions } from '../../lib/use-task-actions';
import { useMayWrite } from '../../lib/viewer';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import { ProjectStatusTag } from '../../ui/project-status-tag';
import { AidStatusTag } from '../../ui/aid/aid-status-tag';
import { Avatar } from '../../ui/avatar';
import { DueDate } from '../../ui/due-date';
import { Flag } from '../../ui/flag';
import { Tag } from '../../ui/tag';
import { TaskTick } from '../../ui/task-controls';
import classes from './partnership-timeline.module.css';

const ICONS: Readonly<Record<InteractionKind, TablerIcon>> = {
  COMMENT: IconMessage,
  LETTER: IconMail,
  CALL: IconPhone,
  MEETING: IconUsers,
};

interface PartnershipTimelineEntryProps {
  readonly entry: TimelineItemFragment;
  onChanged(): Promise<unknown>;
}

export function PartnershipTimelineEntry({ entry, onChanged }: PartnershipTimelineEntryProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const { visit, interaction, agreement, aidTransfer, project, stageChange, task, on, by } = entry;
  const stage = (value: NonNullable<typeof stageChange>['to']) => t(`enum.PartnershipStage.${value}`);

  if (visit) return <VisitEntry visit={visit} on={on} onChanged={onChanged} />;
  if (interaction) {
    const [first = '', ...rest] = interaction.text.split('\n');
    const kind = t(`enum.InteractionKind.${interaction.kind}`);
    return (
      <Entry
        icon={ICONS[interaction.kind]}
        when={dates.long(on)}
        head={
          interaction.kind === 'COMMENT' && !interaction.party ? (
            first
          ) : (
            <>
              <b>
                {interaction.party
                  ? t('partnershipPage.kindWith', { kind, party: names.municipality(interaction.party) })
                  : `${kind}:`}
              </b>{' '}
              {first}
            </>
          )
        }
      >
        {rest.length > 0 && <span className={classes.lines}>{rest.join('\n').trim()}</span>}
        {interaction.replyAwaitedFrom && <ReplyAwaited interaction={interaction} onAnswered={() => void onChanged()} />}
        {by && (
          <span className={classes.by}>
            <Avatar user={by} decorative />
            <span className="small muted">{by.name}</span>
          </span>
        )}
      </Entry>
    );
  }
  if (stageChange) {
    return (
      <Entry
        icon={IconArrowsLeftRight}
        when={dates.long(on)}
        head={
          stageChange.from ? (
            <>
              {t('partnershipPage.stageFrom', { stage: stage(stageChange.from) })} →{' '}
              <b>{t('partnershipPage.quoted', { stage: stage(stageChange.to) })}</b>
            </>
          ) : (
            <>
              {t('partnershipPage.stageBegan')} <b>{t('partnershipPage.quoted', { stage: stage(stageChange.to) })}</b>
            </>
          )
        }
      >
        {stageChange.reason}
      </Entry>
    );
  }
  if (agreement) {
    return (
      <Entry
        icon={IconFileCertificate}
        when={dates.long(on)}
        head={
          <>
            <Link className={classes.record} to={`/agreements/${agreement.id}`}>
              {names.title(agreement)}
            </Link>{' '}
            <AgreementStatusTag status={agreement.status} />
          </>
        }
      >
        {t(`enum.AgreementType.${agreement.type}`)}
      </Entry>
    );
  }
  if (project) {
    const { programmeUk, programmeEn } = project;
    return (
      <Entry
        icon={IconCoins}
        when={dates.long(on)}
        head={
          <>
            <Link className={classes.record} to={`/projects/${project.id}`}>
              {names.title(project)}
            </Link>{' '}
            <ProjectStatusTag status={project.status} />
          </>
        }
      >
        {programmeUk !== null && names.title({ titleUk: programmeUk, titleEn: programmeEn })}
      </Entry>
    );
  }
  if (aidTransfer) {
    return (
      <Entry
        icon={IconPackageImport}
        when={dates.long(on)}
        head={
          <>
            <Link className={classes.record} to={`/aid/${aidTransfer.id}`}>
              {names.title(aidTransfer)}
            </Link>{' '}
            <AidStatusTag status={aidTransfer.status} />
          </>
        }
      >
        {t(`enum.AidDirection.${aidTransfer.direction}`)}
      </Entry>
    );
  }
  if (task)
    return (
      <Entry
        icon={IconCheckbox}
        when={dates.long(on)}
        head={
          <>
            <b>{t('partnershipPage.taskDone')}</b> {task.title}
          </>
        }
      />
    );
  return null;
}

interface EntryProps {
  readonly icon: TablerIcon;
  readonly accent?: boolean;
  readonly head: ReactNode;
  readonly when: string;
  readonly children?: ReactNode;
}

function Entry({ icon: Icon, accent = false, head, when, children }: EntryProps) {
  return (
    <li>
      <span className={classes.icon} data-accent={accent || undefined}>
        <Icon size={15} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.entryHead}>{head}</div>
      <span className={classes.when}>{when}</span>
      <div className={classes.detail}>{children}</div>
    </li>
  );
}

interface VisitEntryProps {
  readonly visit: NonNullable<TimelineItemFragment['visit']>;
  readonly on: string;
  onChanged(): Promise<unknown>;
}

function VisitEntry({ visit, on, onChanged }: VisitEntryProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const { status, startsOn, endsOn, outcomes, commitments } = visit;
  const awaiting = status === 'COMPLETED';
  const ahead = startsOn !== null && daysBetween(dates.today, startsOn ?? on) > 0;
  const settled = status === 'DEBRIEFED' || status === 'CLOSED';
  return (
    <Entry
      icon={IconPlaneDeparture}
      accent
      when={startsOn ? dates.range(startsOn, endsOn ?? startsOn) : dates.long(on)}
      head={
        <>
          <Link className={classes.record} to={`/visits/${visit.id}`}>
            {names.title(visit)}
          </Link>{' '}
          {awaiting && (
            <Tag tone="due" icon={IconClipboardText}>
              {t('visit.awaitsReport')}
            </Tag>
          )}
          {!awaiting && (ahead || !settled) && <Tag>{t(`enum.VisitStatus.${status}`)}</Tag>}
        </>
      }
    >
      {outcomes && <p className={classes.lines}>{outcomes}</p>}
      {commitments.length > 0 && (
        <ul className={classes.commitments} aria-label={t('visit.commitments')}>
          {commitments.map((commitment) => (
            <CommitmentLine key={commitment.id} commitment={commitment} visitId={visit.id} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </Entry>
  );
}

interface CommitmentLineProps {
  readonly commitment: NonNullable<TimelineItemFragment['visit']>['commitments'][number];
  readonly visitId: string;
  onChanged(): Promise<unknown>;
}

/** Who owes what by when; a commitment of the other side carries its flag. */
function CommitmentLine({ commitment: { text, dueOn, owedBy, owner, task }, visitId, onChanged }: CommitmentLineProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const mayWrite = useMayWrite();
  const { tick } = useTaskActions(onChanged);
  const done = task?.state === 'DONE';
  return (
    <li>
      {task ? (
        <TaskTick title={text} done={done} disabled={done || !mayWrite} onTick={() => void tick(task)} />
      ) : (
        <span className={classes.noTick} aria-hidden />
      )}
      <span>{text}</span>
      {dueOn ? (
        <DueDate on={task?.dueOn ?? dueOn} doneOn={task?.doneAt ? dates.dayOf(task.doneAt) : null} brief />
      ) : (
        <Link className={`link ${classes.setDate}`} to={`/visits/${visitId}`}>
          <IconAlertTriangle size={14} stroke={2} aria-hidden />
          {t('partnershipPage.setDate')}
        </Link>
      )}
      {owedBy && owedBy.side === 'FOREIGN' ? (
        <span role="img" aria-label={names.municipality(owedBy)} title={names.municipality(owedBy)}>
          <Flag country={owedBy.countryCode} decorative />
        </span>
      ) : owner ? (
        <Avatar user={owner} />
      ) : (
        <span />
      )}
    </li>
  );
}
