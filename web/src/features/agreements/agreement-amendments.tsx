import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { isSigned } from './agreement-lifecycle';
import { AmendmentDialog } from './amendment-dialog';
import { useReviseAgreement } from './use-revise-agreement';
import classes from './agreement-parts.module.css';

type Amendment = AgreementRecordFragment['amendments'][number];

interface AgreementAmendmentsProps {
  readonly agreement: AgreementRecordFragment;
  readonly editable: boolean;
}

/** What was changed after the signature; before it the text itself is changed. */
export function AgreementAmendments({ agreement, editable }: AgreementAmendmentsProps) {
  const t = useT();
  const dates = useDates();
  const revise = useReviseAgreement(agreement);
  const [opened, setOpened] = useState<Amendment | 'new' | null>(null);
  const { amendments, status } = agreement;
  const mayAdd = editable && isSigned(status);
  if (amendments.length === 0 && !mayAdd) return null;
  return (
    <Card
      title={t('amendment.title')}
      count={amendments.length || undefined}
      flush
      action={
        mayAdd && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t('amendment.add')}
          </Button>
        )
      }
    >
      {amendments.length === 0 ? (
        <p className={classes.none}>{t('amendment.none')}</p>
      ) : (
        <ul className={classes.rows}>
          {amendments.map((amendment) => {
            const { id, title, number, signedOn, changes, newInForceTo } = amendment;
            const name = [title, number === null ? null : t('agreement.numberShort', { number })]
              .filter(Boolean)
              .join(' ');
            return (
              <li key={id} className={classes.row}>
                <div className={classes.words}>
                  {mayAdd ? (
                    <button type="button" className={classes.open} onClick={() => setOpened(amendment)}>
                      {name}
                    </button>
                  ) : (
                    <b>{name}</b>
                  )}
                  {changes !== null && <div className="small">{changes}</div>}
                </div>
                <div className={classes.facts}>
                  {newInForceTo !== null && (
                    <span className="small">{t('amendment.termTo', { date: dates.long(newInForceTo) })}</span>
                  )}
                  <span className="muted small">{dates.long(signedOn)}</span>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {opened !== null && (
        <AmendmentDialog
          agreement={agreement}
          amendment={opened === 'new' ? null : opened}
          revise={revise}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  );
}
