import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BoardCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import type { PartnershipStage } from '../../lib/vocabulary';
import { StageGlyph } from '../../ui/stage-mark';

interface PartnershipMoveMenuProps {
  readonly moves: BoardCardFragment['allowedMoves'];
  onMove(to: PartnershipStage): void;
  /** Mounted open: the menu came into being by the press that asks for it. */
  readonly defaultOpened?: boolean;
  /** The button. */
  readonly children: ReactElement;
}

/** "Перевести до…": the stages that may follow, for mouse, keyboard and touch alike. */
export function PartnershipMoveMenu({ moves, onMove, defaultOpened = false, children }: PartnershipMoveMenuProps) {
  const t = useT();
  return (
    <Menu width={280} defaultOpened={defaultOpened}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('partnershipBoard.moveTo')}</Menu.Label>
        {moves.map(({ stage, reasonRequired }) => (
          <Menu.Item key={stage} leftSection={<StageGlyph stage={stage} />} onClick={() => onMove(stage)}>
            {t(`enum.PartnershipStage.${stage}`)}
            {reasonRequired && <span className="muted small"> · {t('partnershipBoard.withReason')}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
