import type { Method } from '@app/contracts';
import type { ReactNode } from 'react';
import { Card } from '../../../components/ui/card.js';
import { texts } from './texts.js';
import css from './methods.module.css';

export function MethodCard({ method }: { readonly method: Method }) {
  const { id, name, plain, formulas, how, assumptions, limits, minimum, references } = method;
  return (
    <div id={id} className={css.anchor}>
      <Card title={name} hint={plain}>
        <div className={css.method}>
          {formulas.map(({ text, words }) => (
            <p key={text} className={css.formula} role="math" aria-label={words}>
              {text}
            </p>
          ))}
          <Part title={texts.how}>
            <p>{how}</p>
          </Part>
          <Part title={texts.assumes}>
            <Sentences of={assumptions} />
          </Part>
          <Part title={texts.limits}>
            <Sentences of={limits} />
          </Part>
          <Part title={texts.minimum}>
            <p>{minimum}</p>
          </Part>
          <Part title={texts.sources}>
            <ul className={css.sources}>
              {references.map(({ authors, year, title, where }) => (
                <li key={title}>
                  {authors} ({year}). <cite>{title}</cite>. {where}.
                </li>
              ))}
            </ul>
          </Part>
        </div>
      </Card>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  const [only] = of;
  if (of.length === 1) return <p>{only}</p>;
  return (
    <ul className={css.sentences}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
