import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { Note } from '../../ui/note';
import { Party } from '../../ui/party';
import { PartnershipPartiesEditor, type PartyValue } from './partnership-parties-editor';
import type { PartnershipSaving } from './use-partnership-saving';
import classes from './partnership-page.module.css';

interface PartiesTabProps {
  readonly partnership: PartnershipRecordFragment;
  readonly saving: PartnershipSaving;
}

/** Who takes part and in which role; changed as one list, saved at once. */
export function PartiesTab({ partnership, saving }: PartiesTabProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const can = useCan();
  const [edited, setEdited] = useState<readonly PartyValue[] | null>(null);
  const present = partnership.parties.map(({ municipality, role }) => ({ municipalityId: municipality.id, role }));

  async function save() {
    const parties = (edited ?? []).flatMap(({ municipalityId, role }) =>
      municipalityId === null ? [] : [{ municipalityId, role }],
    );
    if (await saving.save({ parties })) setEdited(null);
  }

  if (edited !== null) {
    return (
      <div className={classes.tabBody}>
        <PartnershipPartiesEditor parties={edited} onChange={setEdited} />
        {saving.refusal !== null && <Note tone="overdue">{saving.refusal}</Note>}
        <div className={classes.tabFoot}>
          <Button variant="filled" loading={saving.state === 'saving'} onClick={() => void save()}>
            {t('action.save')}
          </Button>
          <Button onClick={() => setEdited(null)}>{t('action.cancel')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.tabBody}>
      <ul className={classes.rows}>
        {partnership.parties.map(({ municipality, role, lastContactOn }) => (
          <li key={municipality.id}>
            <span className={classes.rowMain}>
              <b>
                <Party municipality={municipality} />
              </b>
              {municipality.contacts.map((contact) => (
                <span key={contact.id} className="small muted">
                  {[contact.name, ...contact.posts.map((post) => names.title(post))].join(', ')}
                </span>
              ))}
            </span>
            <span className="dense text2">{t(`enum.PartyRole.${role}`)}</span>
            <span className="small muted">
              {lastContactOn
                ? t('partnershipPage.contactOn', { date: dates.long(lastContactOn) })
                : t('partnershipPage.noContact')}
            </span>
          </li>
        ))}
      </ul>
      {can('partnerships.edit') && (
        <div className={classes.tabFoot}>
          <Button onClick={() => setEdited(present)}>{t('partnershipPage.editParties')}</Button>
        </div>
      )}
    </div>
  );
}
