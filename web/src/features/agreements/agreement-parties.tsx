import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { DayPicker } from '../../ui/day-picker';
import { useAgreementWords } from './agreement-words';
import { councilDecisionOf } from './council-decisions';
import { CouncilCell, DayMark, PartyCell, SignatoryCell, SigningPlace } from './party-cells';
import { partyInput } from './party-input';
import type { SaveAgreement } from './use-save-agreement';
import classes from './agreement-page.module.css';

type Party = AgreementRecordFragment['parties'][number];

interface AgreementPartiesProps {
  readonly agreement: AgreementRecordFragment;
  readonly saving: SaveAgreement;
  readonly editable: boolean;
}

/** Who signs, who signed, and on which day: signatures may come apart, and a party may drop out before them. */
export function AgreementParties({ agreement, saving, editable }: AgreementPartiesProps) {
  const t = useT();
  const { parties } = agreement;
  const initialled = parties.some(({ initialledOn }) => initialledOn !== null);

  const sign = (id: string, signedOn: string | null) =>
    void saving.save({
      parties: parties.map((party) => ({ ...partyInput(party), ...(party.id === id ? { signedOn } : {}) })),
    });

  return (
    <Card
      title={t('agreement.partiesAndSignatures')}
      flush
      action={
        editable && (
          <Button component={Link} to={`/agreements/${agreement.id}/edit`} size="xs" variant="subtle" color="gray">
            {t('prose.edit')}
          </Button>
        )
      }
    >
      {parties.length === 0 ? (
        <p className="muted dense" style={{ padding: '12px 16px 16px' }}>
          {t('agreement.noParties')}
        </p>
      ) : (
        <table className={classes.parties}>
          <thead>
            <tr>
              <th scope="col">{t('agreement.party')}</th>
              <th scope="col">{t('agreement.councilDecision')}</th>
              <th scope="col">{t('agreement.signatory')}</th>
              {initialled && <th scope="col">{t('agreement.initialled')}</th>}
              <th scope="col">{t('agreement.signature')}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) =>
              party.droppedOutOn === null ? (
                <tr key={party.id}>
                  <td>
                    <PartyCell party={party} />
                  </td>
                  <td data-label={t('agreement.councilDecision')}>
                    <CouncilCell approval={councilDecisionOf(party, agreement)} />
                  </td>
                  <td data-label={t('agreement.signatory')}>
                    <SignatoryCell party={party} />
                  </td>
                  {initialled && (
                    <td data-label={t('agreement.initialled')}>
                      <DayMark on={party.initialledOn} />
                    </td>
                  )}
                  <td data-label={t('agreement.signature')}>
                    <Signature party={party} editable={editable} onSigned={(signedOn) => sign(party.id, signedOn)} />
                    <SigningPlace party={party} />
                  </td>
                </tr>
              ) : (
                <tr key={party.id} className={classes.gone}>
                  <td colSpan={initialled ? 5 : 4}>
                    <PartyCell party={party} />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </Card>
  );
}

interface SignatureProps {
  readonly party: Party;
  readonly editable: boolean;
  onSigned(signedOn: string | null): void;
}

function Signature({ party, editable, onSigned }: SignatureProps) {
  const t = useT();
  const dates = useDates();
  const words = useAgreementWords();
  const [opened, setOpened] = useState(false);
  const { signedOn } = party;
  return (
    <span className={classes.signature}>
      <DayMark on={signedOn} />
      {editable && (
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              size={28}
              aria-label={t('agreement.setSignature', { party: words.party(party) })}
              onClick={() => setOpened(!opened)}
            >
              <IconCalendarPlus size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DayPicker
              value={signedOn}
              maxDate={dates.today}
              onPick={(day) => {
                setOpened(false);
                onSigned(day);
              }}
            />
            {signedOn !== null && (
              <Button
                size="xs"
                fullWidth
                mt={8}
                onClick={() => {
                  setOpened(false);
                  onSigned(null);
                }}
              >
                {t('agreement.clearSignature')}
              </Button>
            )}
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
