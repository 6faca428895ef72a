import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { ThemeChoice } from '../../ui/theme-choice';
import { AbsencesCard } from './absences-card';
import { CalendarsCard } from './calendars-card';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { RemindersCard } from './reminders-card';
import { SessionsList } from './sessions-list';
import { WebhookCard } from './webhook-card';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const t = useT();
  return (
    <Page title={t('nav.settings')}>
      <div className={classes.page}>
        <Card title={t('settings.profile')}>
          <ProfileForm />
        </Card>
        <RemindersCard />
        <AbsencesCard />
        <Card title={t('theme.label')}>
          <ThemeChoice />
        </Card>
        <CalendarsCard />
        <WebhookCard />
        <Card title={t('settings.password')}>
          <PasswordForm />
        </Card>
        <Card title={t('timing.title')}>
          <Anchor component={Link} to="/settings/reminders">
            {t('timing.open')}
          </Anchor>
        </Card>
        <Card title={t('templates.title')}>
          <Anchor component={Link} to="/settings/templates">
            {t('templates.open')}
          </Anchor>
        </Card>
        <SessionsList />
      </div>
    </Page>
  );
}
