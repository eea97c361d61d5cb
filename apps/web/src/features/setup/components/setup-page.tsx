import { useState } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { texts } from '../texts.js';
import { DemoForm } from './demo-form.js';
import { OrganisationForm } from './organisation-form.js';
import css from './setup.module.css';

type Choice = 'real' | 'demo';

const OPTIONS = [
  { value: 'real', label: texts.choice.real, hint: texts.choice.realHint },
  { value: 'demo', label: texts.choice.demo, hint: texts.choice.demoHint },
] as const;

export interface SetupPageProps {
  /** From the one-time link; '' when the page was opened without it. */
  readonly token: string;
  readonly onDone: () => void;
}

const MissingToken = () => (
  <section className={css.panel}>
    <h1>{texts.title}</h1>
    <Notice tone="warn" title={texts.noToken.title}>
      {texts.noToken.text}
      <code className={css.command}>{texts.noToken.command}</code>
    </Notice>
  </section>
);

/** First run: the one time when nobody can sign in yet. */
export function SetupPage({ token, onDone }: SetupPageProps) {
  usePageTitle(texts.title);
  const [choice, setChoice] = useState<Choice>('real');
  if (token === '') return <MissingToken />;
  const Chosen = choice === 'real' ? OrganisationForm : DemoForm;
  return (
    <section className={css.panel}>
      <div className={css.head}>
        <h1>{texts.title}</h1>
        <p className={css.muted}>{texts.intro}</p>
      </div>
      <RadioCards<Choice>
        label={texts.choice.label}
        name="setup-choice"
        value={choice}
        options={OPTIONS}
        onChange={setChoice}
      />
      <Chosen token={token} onDone={onDone} />
    </section>
  );
}
