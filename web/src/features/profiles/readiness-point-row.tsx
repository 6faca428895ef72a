import { ActionIcon, Checkbox } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconExternalLink,
  IconFileText,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ProfileRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Avatar } from '../../ui/avatar';
import { Tag } from '../../ui/tag';
import classes from './profiles.module.css';

interface PointRowProps {
  readonly municipalityId: string;
  readonly point: ProfileRecordFragment['readiness'][number];
  readonly editable: boolean;
  /** The point to take next. */
  readonly next: boolean;
  /** Its form stands below. */
  readonly opened: boolean;
  readonly onTick: (done: boolean) => void;
  readonly onOpen: () => void;
}

/** One point of the checklist: whether it is done, what proves it, who answers and what comes next. */
export function PointRow(props: PointRowProps) {
  const { municipalityId, point, editable, next, opened, onTick, onOpen } = props;
  const t = useT();
  const { item, done, proven, evidenceUrl, evidenceFile, nextStep, owner } = point;
  const name = t(`enum.ReadinessItem.${item}`);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(opened);

  useEffect(() => {
    // back to where the person was, unless the form of another point has taken over
    if (wasOpened.current && !opened && document.activeElement === document.body) button.current?.focus();
    wasOpened.current = opened;
  }, [opened]);

  return (
    <div className={classes.point} data-next={next || undefined}>
      {editable ? (
        <Checkbox
          size="md"
          aria-label={t('readiness.tick', { name })}
          checked={done}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      ) : (
        <StateIcon done={done} />
      )}
      <div className={classes.what}>
        <span className={classes.name}>
          {name}
          {next && <Tag tone="accent">{t('readiness.nextTag')}</Tag>}
          {proven && (
            <Tag tone="done" icon={IconCircleCheck}>
              {t('readiness.proven')}
            </Tag>
          )}
          {done && !proven && (
            <Tag tone="due" icon={IconAlertTriangle}>
              {t('readiness.unproven')}
            </Tag>
          )}
        </span>
        {evidenceUrl !== null && (
          <a className={`link ${classes.evidence ?? ''}`} href={evidenceUrl} target="_blank" rel="noreferrer">
            <span className="ellipsis">{evidenceUrl.replace(/^https?:\/\//, '')}</span>
            <IconExternalLink size={14} stroke={2} aria-hidden />
          </a>
        )}
        {evidenceFile !== null && (
          <a
            className={`link ${classes.evidence ?? ''}`}
            href={`/files/profiles/${municipalityId}/${evidenceFile.id}`}
            download
          >
            <IconFileText size={14} stroke={2} aria-hidden />
            <span className="ellipsis">{evidenceFile.name}</span>
          </a>
        )}
        {nextStep !== null && (
          <span className="text2">
            <span className="muted">{t('readiness.nextStep')}:</span> {nextStep}
          </span>
        )}
      </div>
      <span>{owner && <Avatar user={owner} />}</span>
      {editable && (
        <ActionIcon
          ref={button}
          size={32}
          aria-label={opened ? t('action.close') : t('fact.edit', { label: name })}
          aria-expanded={opened}
          onClick={onOpen}
        >
          {opened ? <IconX size={16} stroke={1.75} aria-hidden /> : <IconPencil size={16} stroke={1.75} aria-hidden />}
        </ActionIcon>
      )}
    </div>
  );
}

/** The same to those who only read. */
function StateIcon({ done }: { readonly done: boolean }) {
  const t = useT();
  const Icon = done ? IconCircleCheck : IconCircleDashed;
  return <Icon size={18} stroke={1.75} role="img" aria-label={t(done ? 'readiness.done' : 'readiness.notDone')} />;
}
