import { useEffect, useRef } from 'react';

interface Shortcuts {
  readonly onCommand: () => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** Ctrl+K, / and ?. Keys are told by `code`: on a Ukrainian layout `key` would be «л» and «.». */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const { onCommand, onSearch, onHelp } = latest.current;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyK') {
        event.preventDefault();
        onCommand();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || event.code !== 'Slash') return;
      event.preventDefault();
      if (event.shiftKey) onHelp();
      else onSearch();
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
