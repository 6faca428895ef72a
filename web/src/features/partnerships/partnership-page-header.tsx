import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { IconAlarm, IconDots, IconFileCertificate, IconPlaneDeparture, IconTrash } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import type { PartnershipStage } from '../../lib/vocabulary';
import { Person } from '../../ui/avatar';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Flag } from '../../ui/flag';
import { Tag } from '../../ui/tag';
import { PartnershipMoveDialog } from './partnership-move-dialog';
import { PartnershipMoveMenu } from './partnership-move-menu';
import { rememberedList } from './partnership-neighbours';
import { movePartnershipDocument } from './partnership-page.documents';
import classes from './partnership-page.module.css';

/** Names of all parties, what kind of tie it is, who keeps it, and where it may go next. */
export function PartnershipHeader({ partnership }: { readonly partnership: PartnershipRecordFragment }) {
  const t = useT();
  const names = useNames();
  const title = names.title(partnership);
  const joined = partnership.parties.map(({ municipality }) => names.municipality(municipality)).join(' – ');
  return (
    <div className={classes.heading}>
      <h1>
        {title === joined ? (
          partnership.parties.map(({ municipality }, index) => (
            <Fragment key={municipality.id}>
              {index > 0 && <span className="muted">–</span>}
              <span className={classes.headParty}>
                <Flag country={municipality.countryCode} decorative />
                {names.municipality(municipality)}
              </span>
            </Fragment>
          ))
        ) : (
          <>
            <span className={classes.headParty}>
              {partnership.parties.map(({ municipality }) => (
                <Flag key={municipality.id} country={municipality.countryCode} decorative />
              ))}
              {title}
            </span>
            <span className={classes.headNames}>{joined}</span>
          </>
        )}
      </h1>
      <Tag>{t(`enum.RelationshipType.${partnership.relationshipType}`)}</Tag>
      <span className={classes.spacer} />
      {partnership.owner && (
        <span className={`dense text2 ${classes.headOwner}`}>
          <Person user={partnership.owner} />
        </span>
      )}
      <MoveButton partnership={partnership} name={title} />
      <MoreMenu partnership={partnership} title={title} />
    </div>
  );
}

function MoveButton({ partnership, name }: { readonly partnership: PartnershipRecordFragment; readonly name: string }) {
  const t = useT();
  const [to, setTo] = useState<PartnershipStage | null>(null);
  const [move] = useMutation(movePartnershipDocument, {
    refetchQueries: ['PartnershipTimeline', 'PartnershipHistory'],
  });
  if (partnership.allowedMoves.length === 0) return null;
  return (
    <>
      <PartnershipMoveMenu moves={partnership.allowedMoves} onMove={setTo}>
        <Button>{t('partnershipPage.move')}</Button>
      </PartnershipMoveMenu>
      {to !== null && (
        <PartnershipMoveDialog
          name={name}
          from={partnership.stage}
          to={to}
          reasonRequired={partnership.allowedMoves.some(({ stage, reasonRequired }) => stage === to && reasonRequired)}
          since={partnership.stageSince}
          onMove={async (details) => {
            await move({
              variables: { input: { id: partnership.id, expectedVersion: partnership.version, stage: to, ...details } },
            });
            setTo(null);
          }}
          onClose={() => setTo(null)}
        />
      )}
    </>
  );
}

function MoreMenu({
  partnership: { id, version },
  title,
}: {
  readonly partnership: PartnershipRecordFragment;
  readonly title: string;
}) {
  const t = useT();
  const can = useCan();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { trash, trashing } = useTrash(() => void navigate(`/partnerships/${id}`));
  if (!can('partnerships.edit')) return null;

  async function toTrash() {
    const taken = await trash({ type: 'PARTNERSHIP', id, version, title });
    setAsking(false);
    if (taken) void navigate(rememberedList());
  }

  return (
    <>
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon aria-label={t('action.more')}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={`/visits/new?partnership=${id}`}
            leftSection={<IconPlaneDeparture size={16} stroke={1.75} />}
          >
            {t('add.visit')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/agreements/new?partnership=${id}`}
            leftSection={<IconFileCertificate size={16} stroke={1.75} />}
          >
            {t('add.agreement')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/settings/reminders?partnership=${id}`}
            leftSection={<IconAlarm size={16} stroke={1.75} />}
          >
            {t('timing.title')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => setAsking(true)}>
            {t('partnershipPage.trash')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        title={title}
        confirmLabel={t('trash.move')}
        busy={trashing}
        onConfirm={() => void toTrash()}
        onClose={() => setAsking(false)}
      >
        <p>{t('partnershipPage.trashText')}</p>
      </ConfirmDialog>
    </>
  );
}
