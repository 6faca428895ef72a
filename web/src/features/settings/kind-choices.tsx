import { Checkbox, NativeSelect } from '@mantine/core';
import type { ChoicesFragment, TellingMode } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import classes from './reminders-card.module.css';

type KindChoice = ChoicesFragment['kinds'][number];

const MODES = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'] as const satisfies readonly TellingMode[];
const CHANNELS = ['inApp', 'email', 'webhook'] as const;

interface KindChoicesProps {
  readonly kinds: readonly KindChoice[];
  readonly onChange: (kinds: KindChoice[]) => void;
}

/** Each kind of reminder by channel; the first row sets a whole column. */
export function KindChoices({ kinds, onChange }: KindChoicesProps) {
  const t = useT();
  const modes = MODES.map((value) => ({ value, label: t(`enum.TellingMode.${value}`) }));
  const modeOf = (value: string) => MODES.find((mode) => mode === value) ?? 'IMMEDIATE';
  const shared = (channel: (typeof CHANNELS)[number]) =>
    kinds.every((kind) => kind[channel] === kinds[0]?.[channel]) ? (kinds[0]?.[channel] ?? '') : '';
  const put = (changed: KindChoice) => onChange(kinds.map((kind) => (kind.kind === changed.kind ? changed : kind)));
  return (
    <div className={classes.scroll}>
      <table className={classes.kinds}>
        <caption className="small muted">{t('choices.kindsHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('choices.kind')}</th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {t(`choices.${channel}`)}
              </th>
            ))}
            <th scope="col">{t('choices.critical')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes.all}>
            <th scope="row">{t('choices.all')}</th>
            {CHANNELS.map((channel) => (
              <td key={channel}>
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
            <td />
          </tr>
          {kinds.map((kind) => {
            const name = t(`enum.ReminderKind.${kind.kind}`);
            return (
              <tr key={kind.kind}>
                <th scope="row">{name}</th>
                {CHANNELS.map((channel) => (
                  <td key={channel}>
                    <NativeSelect
                      size="xs"
                      aria-label={`${name}: ${t(`choices.${channel}`)}`}
                      data={modes}
                      value={kind[channel]}
                      onChange={({ currentTarget }) => put({ ...kind, [channel]: modeOf(currentTarget.value) })}
                    />
                  </td>
                ))}
                <td>
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
    </div>
  );
}
