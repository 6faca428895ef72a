import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowUpCircle, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AidRecordFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useMoney } from '../../lib/money';
import { useSay } from '../../lib/use-say';
import { useAidAmounts } from '../../ui/aid/aid-amounts';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import type { Line, Movement } from './aid-words';
import { removeAidMovementDocument } from './aid.documents';
import { MovementDialog } from './movement-dialog';
import classes from './aid-page.module.css';

interface AidLinesProps {
  readonly transfer: AidRecordFragment;
}

/** What it is made of, and how far each thing has come. */
export function AidLines({ transfer }: AidLinesProps) {
  const t = useT();
  const { lines, editable } = transfer;
  return (
    <Card title={t('aid.lines')} {...(lines.length > 0 ? { count: lines.length } : {})} flush>
      {lines.length === 0 && (
        <p className="muted dense" style={{ padding: '0 16px 14px' }}>
          {t(editable ? 'aid.noLines' : 'aid.noLinesRead')}
        </p>
      )}
      {lines.map((line) => (
        <LineRow key={line.id} line={line} transfer={transfer} />
      ))}
    </Card>
  );
}

function LineRow({ line, transfer }: AidLinesProps & { readonly line: Line }) {
  const t = useT();
  const locale = useLocale();
  const money = useMoney();
  const amounts = useAidAmounts();
  const [asked, setAsked] = useState<'new' | Movement | null>(null);
  const { progress, movements, value, goodsClass } = line;
  const what = locale === 'en' ? (line.whatEn ?? line.whatUk) : line.whatUk;
  const going = transfer.editable && !['CLOSED', 'CANCELLED', 'NOT_DELIVERED'].includes(transfer.status);
  const said = [
    [t('aid.promised'), progress.promised === null ? t('aid.notSaid') : amounts.ofLine(line, progress.promised)],
    [t('aid.shipped'), amounts.ofLine(line, progress.shipped)],
    [t('aid.received'), amounts.ofLine(line, progress.received)],
    [t('aid.distributed'), amounts.ofLine(line, progress.distributed)],
  ] as const;
  return (
    <section className={classes.line} aria-label={what}>
      <div className={classes.lineHead}>
        <b>{what}</b>
        <Tag>{t(`enum.GoodsClass.${goodsClass}`)}</Tag>
        {value && goodsClass !== 'MONEY' && <span className="muted dense">{money(value)}</span>}
        {progress.surplus && (
          <Tag tone="due" icon={IconArrowUpCircle}>
            {t('aid.surplus', { amount: amounts.ofLine(line, progress.surplus) })}
          </Tag>
        )}
        <span className={classes.spacer} />
        {going && (
          <Button
            size="xs"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => setAsked('new')}
            aria-label={t('aid.recordOf', { what })}
          >
            {t('aid.recordMovement')}
          </Button>
        )}
      </div>
      <dl className={classes.amounts}>
        {said.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {progress.receivedShare !== null && (
        <div className={classes.track} aria-hidden>
          <i style={{ width: `${progress.receivedShare}%` }} />
          <i data-reach="distributed" style={{ width: `${progress.distributedShare ?? 0}%` }} />
        </div>
      )}
      {movements.length > 0 && (
        <ul className={classes.movements} aria-label={t('aid.movementsOf', { what })}>
          {movements.map((movement) => (
            <MovementRow
              key={movement.id}
              movement={movement}
              line={line}
              version={transfer.version}
              editable={going}
              onEdit={() => setAsked(movement)}
            />
          ))}
        </ul>
      )}
      {asked !== null && (
        <MovementDialog
          transfer={transfer}
          line={line}
          movement={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface MovementRowProps {
  readonly movement: Movement;
  readonly line: Line;
  readonly version: number;
  readonly editable: boolean;
  onEdit(): void;
}

function MovementRow({ movement, line, version, editable, onEdit }: MovementRowProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const say = useSay();
  const amounts = useAidAmounts();
  const [remove] = useMutation(removeAidMovementDocument, { refetchQueries: 'active' });
  const { id, kind, on, quantity, money, actNumber, organisation, recipient, note } = movement;
  const words = [
    organisation ? names.organisation(organisation) : recipient,
    actNumber && t('aid.act', { number: actNumber }),
    note,
  ].filter(Boolean);

  async function takeOff() {
    try {
      await remove({ variables: { input: { id, expectedVersion: version } } });
      say.done(t('aid.movementRemoved'));
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <li>
      <span>
        <span className="muted">{t(`enum.MovementKind.${kind}`)}</span>{' '}
        <b>{amounts.ofLine(line, money?.amount ?? quantity ?? '0')}</b>
      </span>
      <span className="text2">{dates.long(on)}</span>
      <span>{words.join(' · ')}</span>
      {editable && (
        <Menu>
          <Menu.Target>
            <ActionIcon size={32} aria-label={t('aid.movementActions')}>
              <IconDots size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={onEdit}>
              {t('aid.reviseMovement')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => void takeOff()}>
              {t('aid.removeMovement')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
