import { useT } from '../../lib/messages';

/** A community in the middle of its partners, three of them in one partnership. */
export function NetworkDrawing() {
  const t = useT();
  return (
    <svg viewBox="0 0 560 300" style={{ width: '100%', maxWidth: 560 }} aria-hidden="true">
      <path
        d="M110 220 280 110 450 220Z"
        fill="var(--accent-soft)"
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M280 110 92 66M280 110 474 58" fill="none" stroke="var(--line2)" strokeWidth="1.5" />
      <g strokeWidth="9" fill="var(--rail)" stroke="var(--accent)">
        <circle cx="280" cy="110" r="36" />
        <circle cx="110" cy="220" r="26" />
        <circle cx="450" cy="220" r="26" />
      </g>
      <circle cx="280" cy="110" r="10" fill="var(--accent)" />
      <g fill="var(--rail)" stroke="var(--control)" strokeWidth="4">
        <circle cx="92" cy="66" r="10" />
        <circle cx="474" cy="58" r="10" />
      </g>
      <g fontSize="14" fill="var(--text2)" textAnchor="middle">
        <text x="280" y="56" fontWeight="600" fill="var(--text)">
          {t('signIn.drawing.centre')}
        </text>
        <text x="110" y="274">
          {t('signIn.drawing.left')}
        </text>
        <text x="450" y="274">
          {t('signIn.drawing.right')}
        </text>
        <text x="92" y="42">
          {t('signIn.drawing.farLeft')}
        </text>
        <text x="474" y="34">
          {t('signIn.drawing.farRight')}
        </text>
      </g>
    </svg>
  );
}
