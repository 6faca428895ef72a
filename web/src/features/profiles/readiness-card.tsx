import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { MarkReadinessInput, ProfileRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { MUST_KNOW } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { ConflictNote } from '../../ui/conflict-note';
import { Note } from '../../ui/note';
import { SavingState } from '../../ui/saving-state';
import type { ProfileProps } from './profile-props';
import { markReadinessDocument } from './profiles.documents';
import classes from './profiles.module.css';
import { PointForm } from './readiness-point-form';
import { PointRow } from './readiness-point-row';

type Point = ProfileRecordFragment['readiness'][number];
type PointChange = Pick<MarkReadinessInput, 'item' | 'fields'>;

/** What a community must know and have before it looks for a partner, and which point to take next. */
export function ReadinessCard({ profile, editable, onNewest }: ProfileProps) {
  const t = useT();
  const [opened, setOpened] = useState<Point['item'] | null>(null);
  const [mark] = useMutation(markReadinessDocument);
  const { id: municipalityId, version, readiness, nextBestStep } = profile;
  const send = (change: PointChange, expectedVersion: number) =>
    mark({ variables: { input: { municipalityId, expectedVersion, ...change } } });
  const saving = useVersionedSave<PointChange>({
    version,
    send,
    newest: async () => (await onNewest()).version,
  });
  const known = (point: Point) => MUST_KNOW.some((item) => item === point.item);

  const rows = (points: readonly Point[]) =>
    points.map((point) => (
      <li key={point.item}>
        <PointRow
          municipalityId={municipalityId}
          point={point}
          editable={editable}
          next={nextBestStep?.item === point.item}
          opened={opened === point.item}
          onTick={(done) => void saving.save({ item: point.item, fields: { done } })}
          onOpen={() => setOpened(opened === point.item ? null : point.item)}
        />
        {opened === point.item && (
          <PointForm
            municipalityId={municipalityId}
            point={point}
            advice={nextBestStep?.item === point.item ? nextBestStep.advice : null}
            onSave={(fields, expectedVersion) =>
              send({ item: point.item, fields }, expectedVersion ?? version).then(() => municipalityId)
            }
            onNewest={onNewest}
            onClose={() => setOpened(null)}
          />
        )}
      </li>
    ));

  return (
    <Card title={t('readiness.title')} flush action={<SavingState state={saving.state} />}>
      <Summary profile={profile} />
      {nextBestStep && (
        <div className={classes.next}>
          <IconFlag size={18} stroke={1.75} aria-hidden />
          <div>
            <div className="small">{t('readiness.next')}</div>
            <b>{t(`enum.ReadinessItem.${nextBestStep.item}`)}</b>
            <div className="dense">{t(`enum.ReadinessAdvice.${nextBestStep.advice}`)}</div>
          </div>
          {editable && (
            <Button variant="filled" onClick={() => setOpened(nextBestStep.item)}>
              {t('readiness.take')}
            </Button>
          )}
        </div>
      )}
      {saving.refusal !== null && <Note tone="overdue">{saving.refusal}</Note>}
      {saving.conflict && (
        <ConflictNote
          message={saving.conflict.message}
          onKeepMine={() => void saving.keepMine()}
          onTakeTheirs={saving.takeTheirs}
        />
      )}
      <h3 className={classes.group}>{t('readiness.mustKnow')}</h3>
      <ul className={classes.points}>{rows(readiness.filter(known))}</ul>
      <h3 className={classes.group}>{t('readiness.mustHave')}</h3>
      <ul className={classes.points}>{rows(readiness.filter((point) => !known(point)))}</ul>
    </Card>
  );
}

/** How many points are proven, as a figure and a bar. */
function Summary({ profile: { readiness } }: { readonly profile: ProfileRecordFragment }) {
  const t = useT();
  const proven = readiness.filter((point) => point.proven).length;
  return (
    <div className={classes.summary}>
      <span className={classes.figure}>{t('readiness.index', { proven, all: readiness.length })}</span>
      <div className={classes.track} aria-hidden>
        <i style={{ width: `${(proven / readiness.length) * 100}%` }} />
      </div>
      <span className="muted small">{t('readiness.indexHint')}</span>
    </div>
  );
}
