import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ChoicesFragment, TellingMode } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import classes from './reminders-card.module.css';

type KindChoice = ChoicesFragment['kinds'][number];

const MODES = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'] as const satisfies readonly TellingMode[];
const CHANNELS = ['inApp', 'email', 'webhook'] as const;
type Channel = (typeof CHANNELS)[number];

interface KindChoicesProps {
  readonly kinds: readonly KindChoice[];
  /** nobody chooses for a webhook that they do not have */
  readonly hasWebhook: boolean;
  readonly onChange: (kinds: KindChoice[]) => void;
}

/** All kinds of reminders by channel, and on request each of them. */
export function KindChoices({ kinds, hasWebhook, onChange }: KindChoicesProps) {
  const t = useT();
  const shared = (channel: Channel) =>
    kinds.every((kind) => kind[channel] === kinds[0]?.[channel]) ? (kinds[0]?.[channel] ?? '') : '';
  const channels = CHANNELS.filter((channel) => channel !== 'webhook' || hasWebhook);
  const [each, setEach] = useState(() => channels.some((channel) => shared(channel) === ''));
  const modes = MODES.map((value) => ({ value, label: t(`enum.TellingMode.${value}`) }));
  const modeOf = (value: string) => MODES.find((mode) => mode === value) ?? 'IMMEDIATE';
  const put = (changed: KindChoice) => onChange(kinds.map((kind) => (kind.kind === changed.kind ? changed : kind)));
  return (
    <div>
      <table id="kind-choices" className={classes.kinds}>
        <caption className="small muted">{t('choices.kindsHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('choices.kind')}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t(`choices.${channel}`)}
              </th>
            ))}
            {each && <th scope="col">{t('choices.critical')}</th>}
          </tr>
        </thead>
        <tbody>
          <tr className={classes.all}>
            <th scope="row">{t('choices.all')}</th>
            {channels.map((channel) => (
              <td key={channel} data-label={t(`choices.${channel}`)}>
                <NativeSelect
                  size="xs"
                  aria-label={t('choices.allOf', { channel: t(`choices.${channel}`) })}
                  data={[{ value: '', label: t('choices.mixed'), disabled: true }, ...modes]}
                  value={shared(channel)}
                  onChange={({ currentTarget }) =>
                    onChange(kinds.map((kind) => ({ ...kind, [channel]: modeOf(currentTarget.value) })))
                  }
                />
              </td>
            ))}
            {each && <td />}
          </tr>
          {(each ? kinds : []).map((kind) => {
            const name = t(`enum.ReminderKind.${kind.kind}`);
            return (
              <tr key={kind.kind}>
                <th scope="row">{name}</th>
                {channels.map((channel) => (
                  <td key={channel} data-label={t(`choices.${channel}`)}>
                    <NativeSelect
                      size="xs"
                      aria-label={`${name}: ${t(`choices.${channel}`)}`}
                      data={modes}
                      value={kind[channel]}
                      onChange={({ currentTarget }) => put({ ...kind, [channel]: modeOf(currentTarget.value) })}
                    />
                  </td>
                ))}
                <td data-label={t('choices.critical')}>
                  <Checkbox
                    aria-label={`${name}: ${t('choices.critical')}`}
                    checked={kind.critical}
                    onChange={({ currentTarget }) => put({ ...kind, critical: currentTarget.checked })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={8}
        aria-expanded={each}
        aria-controls="kind-choices"
        onClick={() => setEach(!each)}
      >
        {t(each ? 'choices.hideEach' : 'choices.each')}
      </Button>
    </div>
  );
}
