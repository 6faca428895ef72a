import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { NeedRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { Card, Facts } from '../../ui/card';
import { DueDate } from '../../ui/due-date';
import { reconfirmNeedDocument } from './needs.documents';
import classes from './needs.module.css';

interface NeedValidityProps {
  readonly need: NeedRecordFragment;
  readonly editable: boolean;
}

/** Until when it is shown, and the one tap that says it still holds. */
export function NeedValidity({ need, editable }: NeedValidityProps) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const [reconfirm, { loading }] = useMutation(reconfirmNeedDocument, { refetchQueries: 'active' });
  const { id, status, shownUntil, validUntil, reconfirmedOn } = need;
  const waits = status === 'PUBLISHED' || status === 'RESERVED' || status === 'EXPIRED';

  async function confirm() {
    try {
      await reconfirm({ variables: { id } });
      say.done(t('need.reconfirmed'));
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <Card title={t('need.validity')}>
      <div className={classes.stack}>
        {status === 'DRAFT' && <p className="text2 dense">{t('need.draftHint')}</p>}
        {status === 'EXPIRED' && <p className="text2 dense">{t('need.expiredHint')}</p>}
        <Facts
          rows={[
            [t('need.shownUntil'), shownUntil && <DueDate key="shown" on={shownUntil} relative />],
            [t('need.confirmed'), reconfirmedOn && dates.long(reconfirmedOn)],
            [t('need.validUntil'), validUntil && dates.long(validUntil)],
          ]}
        />
        {editable && waits && (
          <div>
            <Button
              loading={loading}
              leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
              onClick={() => void confirm()}
            >
              {t('need.reconfirm')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
