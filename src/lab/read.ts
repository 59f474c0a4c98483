import { basename } from 'node:path';
import { claimBase } from '../app/base/claim-base.ts';
import { memoryStore } from '../app/base/memory-store.ts';
import { claimsOfArticle } from '../app/keep-article.ts';
import type { ClaimBase } from '../app/ports.ts';
import { propositions } from '../app/propositions.ts';
import { relationsOfAll } from '../app/relations.ts';
import { seedPacks } from '../app/seed-packs.ts';
import type { Article } from '../domain/article.ts';
import type { Claim } from '../domain/claim.ts';
import type { Relation } from '../domain/relation.ts';
import { explain } from '../engine/relation/reasons.ts';
import { extractStatements } from '../engine/statements/extract.ts';
import { extractArticle } from '../page/extract-article.ts';
import { secondOpinion } from '../page/second-opinion.ts';
import { type Arguments, LabError, needWord } from './arguments.ts';
import { parsePage } from './dom.ts';
import { readText } from './files.ts';

/** `read CURRENT.html [--prior A.html B.html] [--seeds]`: what the panel would show for the page, as JSON. */
export async function run(args: Arguments): Promise<string> {
  const article = readArticle(needWord(args, 'a page'));
  const kept = (args.options.get('prior') ?? []).flatMap((path) => keptClaims(path));
  const seeds = args.options.has('seeds') ? seedPacks().packs.flatMap(({ claims }) => claims) : [];
  const statements = extractStatements(article);
  const relations = await relationsOfAll(statements, await baseOf([...seeds, ...kept]), propositions(), null);
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  return JSON.stringify(
    {
      article: {
        title: article.title,
        byline: article.byline.join(', '),
        published: article.published?.value ?? null,
        siteName: article.siteName,
        text: article.text,
      },
      statements: statements.map(({ text, speakers }) => ({ text, speaker: speakers[0]?.name ?? null })),
      // What the panel shows without being asked for more.
      relations: relations.filter(({ possible }) => !possible).map((relation) => shown(relation, texts.get(relation.statement) ?? '')),
    },
    null,
    1,
  );
}

function readArticle(path: string): Article {
  const url = `https://lab.example/${basename(path)}`;
  const extraction = extractArticle(parsePage(readText(path), url), url, { opinion: secondOpinion });
  if (extraction.status !== 'article') throw new LabError(`${path}: no article was found (${extraction.reason})`);
  return extraction.article;
}

async function baseOf(claims: readonly Claim[]): Promise<ClaimBase> {
  const base = claimBase(memoryStore(), () => '');
  await base.putPack({ id: 'lab', name: 'lab', version: 1, licence: '', origin: { kind: 'seed' } }, claims);
  return base;
}

/** A prior page as a kept article; its pack is named by its file, which the scorer knows. */
function keptClaims(path: string): Claim[] {
  const article = readArticle(path);
  const pack = `article:${basename(path)}`;
  return claimsOfArticle(article, extractStatements(article)).map((claim) => ({ ...claim, pack, id: `${pack}/${claim.id}` }));
}

function shown({ prior, verdict }: Relation, statement: string) {
  const said = prior.said ?? prior.document.published;
  return {
    statement,
    prior: {
      text: prior.text,
      speaker: prior.speaker?.name ?? null,
      date: said?.value ?? null,
      origin: prior.pack.replace(/^article:/, ''),
    },
    relation: verdict.kind,
    certainty: verdict.kind === 'repeats' ? verdict.shift : null,
    score: verdict.score,
    reasons: verdict.reasons.map(explain),
  };
}
