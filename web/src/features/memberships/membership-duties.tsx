import { Checkbox } from '@mantine/core';
import type { MembershipFields, MembershipRecordFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { useDates } from '../../lib/use-dates';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { DueDate } from '../../ui/due-date';
import classes from './memberships.module.css';

interface DutiesProps {
  readonly membership: MembershipRecordFragment;
  readonly editable: boolean;
  readonly onSave: (fields: MembershipFields) => void;
}

/** What was taken on: ticked off with one tap. */
export function Obligations({ membership: { obligations }, editable, onSave }: DutiesProps) {
  const t = useT();
  const { today } = useDates();
  const english = useLocale() === 'en';

  function tick(ticked: string, done: boolean) {
    onSave({
      obligations: obligations.map(({ id, textUk, textEn, dueOn, doneOn, owner }) => ({
        ...{ id, textUk, textEn, dueOn, ownerId: owner?.id ?? null },
        doneOn: id === ticked ? (done ? today : null) : doneOn,
      })),
    });
  }

  return (
    <Card title={t('membership.obligations')} count={obligations.length} flush>
      {obligations.length === 0 && <Nothing>{t('membership.obligationsNone')}</Nothing>}
      <ul className={classes.lines}>
        {obligations.map(({ id, textUk, textEn, dueOn, doneOn, owner }) => {
          const text = english ? (textEn ?? textUk) : textUk;
          return (
            <li key={id}>
              <Checkbox
                size="md"
                aria-label={t('membership.tick', { text })}
                checked={doneOn !== null}
                disabled={!editable}
                onChange={(event) => tick(id, event.currentTarget.checked)}
              />
              <span className={classes.what}>
                <span className={doneOn === null ? undefined : classes.done}>{text}</span>
                <Day dueOn={dueOn} doneOn={doneOn} />
              </span>
              {owner && <Avatar user={owner} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What each year costs: paid with one tap. */
export function Fees({ membership: { fees }, editable, onSave }: DutiesProps) {
  const t = useT();
  const money = useMoney();
  const { today } = useDates();

  function pay(paid: string, done: boolean) {
    onSave({
      fees: fees.map(({ id, year, amount: { amount, currency }, dueOn, paidOn, note }) => ({
        ...{ id, year, amount: { amount, currency }, dueOn, note },
        paidOn: id === paid ? (done ? today : null) : paidOn,
      })),
    });
  }

  return (
    <Card title={t('membership.fees')} count={fees.length} flush>
      {fees.length === 0 && <Nothing>{t('membership.feesNone')}</Nothing>}
      <ul className={classes.lines}>
        {fees.map(({ id, year, amount, dueOn, paidOn, note }) => (
          <li key={id}>
            <Checkbox
              size="md"
              aria-label={t('membership.paid', { year: String(year) })}
              checked={paidOn !== null}
              disabled={!editable}
              onChange={(event) => pay(id, event.currentTarget.checked)}
            />
            <span className={classes.what}>
              <span>{[String(year), note].filter(Boolean).join(' · ')}</span>
              <Day dueOn={dueOn} doneOn={paidOn} />
            </span>
            <b className="num">{money(amount)}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Day({ dueOn, doneOn }: { readonly dueOn: string | null; readonly doneOn: string | null }) {
  const on = dueOn ?? doneOn;
  return on === null ? null : <DueDate on={on} doneOn={doneOn} relative={doneOn === null} />;
}

function Nothing({ children }: { readonly children: string }) {
  return (
    <p className="muted dense" style={{ padding: '12px 16px' }}>
      {children}
    </p>
  );
}
