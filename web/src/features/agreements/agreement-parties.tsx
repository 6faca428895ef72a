import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconCalendarPlus, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { DayPicker } from '../../ui/day-picker';
import { Flag } from '../../ui/flag';
import { useAgreementWords } from './agreement-words';
import { partyInput } from './party-input';
import type { SaveAgreement } from './use-save-agreement';
import classes from './agreement-page.module.css';

type Party = AgreementRecordFragment['parties'][number];

interface AgreementPartiesProps {
  readonly agreement: AgreementRecordFragment;
  readonly saving: SaveAgreement;
  readonly editable: boolean;
}

/** Who signs, who signed, and on which day: signatures may come apart. */
export function AgreementParties({ agreement, saving, editable }: AgreementPartiesProps) {
  const t = useT();
  const { parties } = agreement;

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
              <th scope="col">{t('agreement.signatory')}</th>
              <th scope="col">{t('agreement.signature')}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party.id}>
                <td>
                  <PartyCell party={party} />
                </td>
                <td>
                  {party.signatory ?? <span className="muted">{t('fact.none')}</span>}
                  {party.signatoryPost && <div className="muted small">{party.signatoryPost}</div>}
                </td>
                <td>
                  <Signature party={party} editable={editable} onSigned={(signedOn) => sign(party.id, signedOn)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function PartyCell({ party }: { readonly party: Party }) {
  const names = useNames();
  const words = useAgreementWords();
  const { municipality, institution } = party;
  return (
    <>
      <span className={classes.party}>
        {municipality && <Flag country={municipality.countryCode} decorative />}
        {municipality && institution === null ? (
          <Link to={`/municipalities/${municipality.id}`}>{words.party(party)}</Link>
        ) : (
          words.party(party)
        )}
      </span>
      {municipality && institution !== null && <div className="muted small">{names.municipality(municipality)}</div>}
    </>
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
      {signedOn === null ? (
        <span className={classes.unsigned}>
          <IconPencil size={14} stroke={2} aria-hidden />
          {t('agreement.notYet')}
        </span>
      ) : (
        <span className={classes.signed}>
          <IconCircleCheck size={14} stroke={2} aria-hidden />
          {dates.long(signedOn)}
        </span>
      )}
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
