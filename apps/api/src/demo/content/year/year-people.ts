import type { DemoPerson } from '../demo-content.js';

type Seniority = DemoPerson['seniority'];

const person = (key: string, name: string, seniority: Seniority, title: string): DemoPerson => {
  const mail = name
    .normalize('NFKD')
    .replaceAll(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');
  return { key, name, email: `${mail}@northwind.example`, roles: [], seniority, title };
};

/** Interviewers of the past year beside those of the three requisitions that the demo tells; they rate and do nothing else. */
export const YEAR_PEOPLE: readonly DemoPerson[] = [
  // The core: support, billing and search.
  person('y01', 'Priya Ramanathan', 3, 'Product manager, search'),
  person('y02', 'Tomasz Zielinski', 3, 'Engineering manager, search'),
  person('y03', 'Amara Nwosu', 2, 'Data scientist, support'),
  person('y04', 'Henrik Solberg', 4, 'Principal engineer, billing'),
  person('y05', 'Beatriz Carvalho', 3, 'Product manager, refunds'),
  person('y06', 'Omar Haddad', 2, 'Support operations manager'),
  person('y07', 'Klara Novotna', 3, 'Research lead, support'),
  // The agent platform.
  person('y08', 'Mei-Ling Chao', 4, 'Principal engineer, agent platform'),
  person('y09', 'Declan Moriarty', 3, 'Product manager, tool use'),
  person('y10', 'Fatou Diallo', 3, 'Engineering manager, agent runtime'),
  person('y11', 'Ruben Castellanos', 2, 'Product manager, agent quality'),
  person('y12', 'Ingrid Halvorsen', 3, 'Security engineer'),
  person('y13', 'Yosef Mizrahi', 3, 'Machine-learning engineer'),
  person('y14', 'Sanne de Vries', 4, 'Group product manager, platform'),
  person('y15', 'Arjun Khurana', 2, 'Developer relations lead'),
  person('y16', 'Lucie Moreau', 3, 'Data engineer, telemetry'),
  // Conversation design.
  person('y17', 'Kwame Asante', 3, 'Conversation designer'),
  person('y18', 'Hanna Lindqvist', 2, 'Content designer'),
  person('y19', 'Matteo Ferraro', 3, 'Voice experience lead'),
  person('y20', 'Noor van Dijk', 3, 'Design researcher'),
  person('y21', 'Paulina Reyes', 4, 'Director of design'),
  person('y22', 'Isaac Thornton', 2, 'Linguist'),
  person('y23', 'Saoirse Kelleher', 3, 'Product manager, voice'),
  person('y24', 'Daichi Morimoto', 3, 'Prototyping engineer'),
  person('y25', 'Valentina Popescu', 2, 'Localisation manager'),
  // Just trained: a handful of candidates each.
  person('y26', 'Oluwaseyi Adebayo', 2, 'Associate product manager'),
  person('y27', 'Freya Magnusson', 2, 'Support engineer'),
  person('y28', 'Nikhil Bose', 3, 'Finance systems analyst'),
];
