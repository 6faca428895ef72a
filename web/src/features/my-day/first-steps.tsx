import { Button } from '@mantine/core';
import { IconCheck, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { addDays } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan, useMayWrite, useViewer } from '../../lib/viewer';
import { DueDate } from '../../ui/due-date';
import { Parties } from '../../ui/party';
import taskClasses from '../../ui/task-controls.module.css';
import classes from './my-day.module.css';

/** An empty network begins here: a community, partners, a colleague. */
export function FirstSteps() {
  const t = useT();
  const names = useNames();
  const { today } = useDates();
  const { user } = useViewer();
  const mayInvite = useCan()('users.invite');
  const mayWrite = useMayWrite();
  const [community] = user.communities;
  return (
    <div className={classes.first}>
      <h2>{t('firstSteps.title')}</h2>
      <p>{t('firstSteps.text')}</p>
      <ol className={classes.steps}>
        <li data-now={community === undefined || undefined}>
          <span className={classes.number} data-done={community !== undefined || undefined}>
            {community === undefined ? 1 : <IconCheck size={16} stroke={2} aria-label={t('firstSteps.done')} />}
          </span>
          <div>
            <h3>{t('firstSteps.community')}</h3>
            <p>{community === undefined ? t('firstSteps.communityText') : names.municipality(community)}</p>
          </div>
          {community !== undefined ? (
            <Button component={Link} to={`/municipalities/${community.id}`}>
              {t('firstSteps.view')}
            </Button>
          ) : (
            mayWrite && (
              <Button component={Link} to="/municipalities/new" variant="filled" leftSection={<IconPlus size={16} />}>
                {t('firstSteps.addCommunity')}
              </Button>
            )
          )}
        </li>
        <li data-now={community !== undefined || undefined}>
          <span className={classes.number}>2</span>
          <div>
            <h3>{t('firstSteps.partners')}</h3>
            <p>{t('firstSteps.partnersText')}</p>
          </div>
          {mayWrite && (
            <Button
              component={Link}
              to="/partnerships/new"
              variant={community === undefined ? 'default' : 'filled'}
              leftSection={<IconPlus size={16} />}
            >
              {t('firstSteps.addPartnership')}
            </Button>
          )}
        </li>
        <li>
          <span className={classes.number}>3</span>
          <div>
            <h3>{t('firstSteps.colleague')}</h3>
            <p>{t(mayInvite ? 'firstSteps.colleagueText' : 'firstSteps.colleagueAsk')}</p>
          </div>
          {mayInvite && (
            <Button component={Link} to="/team?invite=yes" leftSection={<IconUserPlus size={16} />}>
              {t('team.invite')}
            </Button>
          )}
        </li>
      </ol>
      <h3 className={classes.exampleHead}>{t('firstSteps.exampleTitle')}</h3>
      <p className="dense muted">{t('empty.example')}</p>
      <div className={classes.example}>
        <span className={taskClasses.hit} aria-hidden>
          <span className={taskClasses.tick} />
        </span>
        <div style={{ minWidth: 0 }}>
          <div className={classes.title}>{t('firstSteps.exampleTask')}</div>
          <div className={classes.meta}>
            <Parties
              municipalities={[
                { nameUk: t('signIn.drawing.centre'), nameEn: t('signIn.drawing.centre'), countryCode: 'UA' },
                { nameUk: t('signIn.drawing.farLeft'), nameEn: t('signIn.drawing.farLeft'), countryCode: 'CZ' },
              ]}
            />
          </div>
        </div>
        <DueDate on={addDays(today, 1)} />
      </div>
    </div>
  );
}
