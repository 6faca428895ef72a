import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useT } from '../../lib/messages';
import { LoadError } from '../load-error';
import { Note } from '../note';
import { SkeletonRows } from '../skeleton-rows';
import { openWorkDocument } from './people.documents';
import classes from './people.module.css';

/** What a user has open, as the chosen successor would see it. */
export function useOpenWork(userId: string | null, toUserId: string | null) {
  const { data, previousData, error, refetch } = useQuery(openWorkDocument, {
    variables: { userId: userId ?? '', toUserId },
    skip: userId === null,
    fetchPolicy: 'network-only',
  });
  const work = (data ?? previousData)?.openWork;
  const sum = (countOf: (one: NonNullable<typeof work>[number]) => number) =>
    (work ?? []).reduce((total, one) => total + countOf(one), 0);
  return {
    work,
    error,
    retry: () => void refetch(),
    total: sum(({ count }) => count),
    unseen: toUserId === null ? 0 : sum(({ unseen }) => unseen),
  };
}

interface OpenWorkProps {
  readonly of: ReturnType<typeof useOpenWork>;
  readonly leaveUnseen: boolean;
  readonly onLeaveUnseen: (leave: boolean) => void;
}

/** The kinds of open work with their numbers, and what the successor would not see. */
export function OpenWork({ of: { work, error, retry, unseen }, leaveUnseen, onLeaveUnseen }: OpenWorkProps) {
  const t = useT();
  if (work === undefined)
    return error ? <LoadError error={error} onRetry={retry} /> : <SkeletonRows rows={3} height={28} />;
  if (work.length === 0) return <p className="muted dense">{t('handover.nothing')}</p>;
  return (
    <div className={classes.work}>
      <ul aria-label={t('handover.what')}>
        {work.map(({ kind, count, titles }) => (
          <li key={kind}>
            <b>
              {t(`enum.HandoverKind.${kind}`)}: {count}
            </b>
            <div className={`muted small ${classes.titles}`}>
              {titles.join(' · ')}
              {count > titles.length && ' …'}
            </div>
          </li>
        ))}
      </ul>
      {unseen > 0 && (
        <>
          <Note tone="due">{t('handover.unseen', { count: unseen })}</Note>
          <Checkbox
            label={t('handover.leaveUnseen')}
            checked={leaveUnseen}
            onChange={(event) => onLeaveUnseen(event.currentTarget.checked)}
          />
        </>
      )}
    </div>
  );
}
