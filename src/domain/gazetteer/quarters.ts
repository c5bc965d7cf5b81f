import type { Position } from '../geo/position'

/** A part of a market where people live: round about `at`, its streets by name. */
export interface Quarter {
  readonly name: string
  readonly city: string
  readonly at: Position
  /** How far from its middle people live, in metres. */
  readonly spread: number
  readonly streets: readonly string[]
  /** What a driver is told to look for, where doors carry no numbers. */
  readonly landmarks?: readonly string[]
}

const quarter = (
  name: string,
  city: string,
  [lat, lng]: readonly [number, number],
  spread: number,
  streets: string,
  landmarks?: string,
): Quarter => ({
  name,
  city,
  at: { lat, lng },
  spread,
  streets: streets.split(', '),
  ...(landmarks && { landmarks: landmarks.split(', ') }),
})

/** Real quarters and streets; who lives there is invented. None lies in the water. */
export const QUARTERS: Readonly<Record<'north-miami' | 'douala' | 'austin', readonly Quarter[]>> = {
  'north-miami': [
    quarter('Downtown', 'North Miami', [25.8905, -80.1845], 700, 'NE 125th St, NE 8th Ave, NE 6th Ct, NE 127th St'),
    quarter('Central', 'North Miami', [25.8965, -80.1905], 800, 'NE 131st St, NE 2nd Ave, NE 4th Ave, N Miami Ave'),
    quarter('Westside', 'North Miami', [25.892, -80.205], 800, 'NW 127th St, NW 6th Ave, NW 4th Ave, NW 131st St'),
    quarter(
      'Sunkist Grove',
      'North Miami',
      [25.905, -80.2045],
      700,
      'NW 139th St, NW 5th Ave, NW 143rd St, NW 3rd Ave',
    ),
    quarter(
      'Arch Creek',
      'North Miami',
      [25.9005, -80.169],
      500,
      'NE 135th St, NE 18th Ave, NE 137th Ter, Arch Creek Rd',
    ),
    quarter(
      'Sans Souci',
      'North Miami',
      [25.8875, -80.1685],
      450,
      'NE 121st St, NE 16th Ave, Sans Souci Blvd, NE 119th Rd',
    ),
    quarter(
      'Biscayne Park',
      'Biscayne Park',
      [25.8815, -80.18],
      500,
      'NE 115th St, Griffing Blvd, NE 9th Ct, NE 117th St',
    ),
    quarter(
      'Washington Park',
      'North Miami Beach',
      [25.9235, -80.1895],
      700,
      'NE 159th St, NE 3rd Ct, NE 161st Ter, NE 5th Ave',
    ),
    quarter(
      'Fulford',
      'North Miami Beach',
      [25.9285, -80.1725],
      700,
      'NE 164th St, NE 14th Ave, NE 167th St, NE 16th Ct',
    ),
    quarter(
      'Golden Glades',
      'Miami Gardens',
      [25.914, -80.1985],
      600,
      'NW 151st St, NW 2nd Ct, NE 149th St, N Miami Ave',
    ),
  ],
  douala: [
    quarter(
      'Akwa',
      'Douala',
      [4.0495, 9.7],
      600,
      'Rue Sylvani, Boulevard de la Liberté, Rue Pau, Rue Dicka Mpondo',
      'face à la pharmacie du Centre, derrière l’hôtel Akwa, au-dessus de la boulangerie',
    ),
    quarter(
      'Bonanjo',
      'Douala',
      [4.041, 9.6895],
      450,
      'Rue Joss, Rue de l’Hôtel-de-Ville, Avenue de Gaulle, Rue Ivy',
      'près de la Poste centrale, en face du tribunal, immeuble à façade bleue',
    ),
    quarter(
      'Bonapriso',
      'Douala',
      [4.0245, 9.6965],
      600,
      'Rue Njo-Njo, Avenue de l’Indépendance, Rue Koloko, Rue des Palmiers',
      'portail vert, à côté de l’école, deuxième villa après le carrefour',
    ),
    quarter(
      'Bali',
      'Douala',
      [4.0385, 9.703],
      450,
      'Rue Castelnau, Boulevard de la République, Rue Alfred-Saker',
      'en face de la station-service, derrière le marché, portail blanc',
    ),
    quarter(
      'Deido',
      'Douala',
      [4.0638, 9.7092],
      550,
      'Rue de la Joie, Rue Bonatéki, Boulevard de la Réunification',
      'à côté du collège, près du rond-point, maison à étage jaune',
    ),
    quarter(
      'New Bell',
      'Douala',
      [4.0352, 9.7145],
      500,
      'Rue Congo Paraiso, Avenue Douala-Manga-Bell, Rue du Marché',
      'derrière la mosquée, près du marché central, au-dessus du quincaillier',
    ),
    quarter(
      'Bépanda',
      'Douala',
      [4.064, 9.7265],
      600,
      'Rue des Manguiers, Avenue de l’Indépendance, Rue Tonnerre',
      'carrefour Tonnerre, près du stade, portail marron',
    ),
    quarter(
      'Makepe',
      'Douala',
      [4.0805, 9.7495],
      650,
      'Boulevard Petit-Pays, Rue des Écoles, Rue Bijou',
      'rond-point Petit-Pays, derrière l’hôpital, immeuble de trois étages',
    ),
    quarter(
      'Bonamoussadi',
      'Douala',
      [4.0885, 9.7405],
      700,
      'Rue Maçon, Boulevard Maképé, Rue Santa-Barbara, Rue de Sable',
      'carrefour Maçon, face au supermarché, barrière bleue',
    ),
    quarter(
      'Kotto',
      'Douala',
      [4.0975, 9.7515],
      600,
      'Rue des Immeubles, Rue Kotto, Rue du Lycée',
      'bloc 12, près du château d’eau, après le lycée',
    ),
    quarter(
      'Ndokoti',
      'Douala',
      [4.0462, 9.7405],
      500,
      'Carrefour Ndokoti, Rue Bassa, Boulevard du Cameroun',
      'derrière la gare routière, en face de la pharmacie, au fond de la cour',
    ),
    quarter(
      'Cité des Palmiers',
      'Douala',
      [4.063, 9.7595],
      600,
      'Rue des Palmiers, Rue du Stade, Rue de l’Avenir',
      'après le marché, portail noir, près de l’église',
    ),
    quarter(
      'Bonabéri',
      'Douala',
      [4.0775, 9.6705],
      600,
      'Rue Mabanda, Route de Bonabéri, Rue Grand-Hangar',
      'après le pont, face à la station, carrefour Rail',
    ),
  ],
  austin: [
    quarter('Downtown', 'Austin', [30.2685, -97.744], 600, 'W 5th St, Brazos St, Colorado St, E 7th St'),
    quarter('South Congress', 'Austin', [30.2465, -97.7505], 600, 'W Annie St, Newton St, W Monroe St, Eva St'),
    quarter('Bouldin Creek', 'Austin', [30.2525, -97.757], 500, 'S 3rd St, Bouldin Ave, W Mary St, W Johanna St'),
    quarter(
      'Travis Heights',
      'Austin',
      [30.2425, -97.7405],
      550,
      'Travis Heights Blvd, E Live Oak St, Alameda Dr, Alta Vista Ave',
    ),
    quarter('East Austin', 'Austin', [30.262, -97.719], 700, 'E 6th St, Chicon St, E 2nd St, Comal St'),
    quarter('Holly', 'Austin', [30.2535, -97.7235], 400, 'Holly St, Haskell St, Anthony St, Canterbury St'),
    quarter('Clarksville', 'Austin', [30.2815, -97.7595], 450, 'W 12th St, Waterston Ave, Enfield Rd, W 10th St'),
    quarter('Hyde Park', 'Austin', [30.306, -97.729], 600, 'Avenue G, E 42nd St, Duval St, Speedway'),
    quarter('North Loop', 'Austin', [30.3185, -97.7215], 500, 'E 53rd St, Avenue H, E North Loop Blvd, Evans Ave'),
    quarter('Cherrywood', 'Austin', [30.2915, -97.7155], 500, 'E 32nd St, Cherrywood Rd, E 38th 1/2 St, Kern Ramble'),
    quarter('Mueller', 'Austin', [30.2975, -97.7045], 500, 'Simond Ave, Mattie St, Zach Scott St, Tom Miller St'),
    quarter('Zilker', 'Austin', [30.251, -97.7705], 500, 'Kinney Ave, Bluebonnet Ln, Goodrich Ave, Garner Ave'),
    quarter('Crestview', 'Austin', [30.341, -97.7265], 600, 'Woodrow Ave, Piedmont Ave, Arroyo Seco, Justin Ln'),
    quarter('Old Town', 'Round Rock', [30.5085, -97.6785], 700, 'E Main St, Sheppard St, E Liberty Ave, Stone St'),
  ],
}
