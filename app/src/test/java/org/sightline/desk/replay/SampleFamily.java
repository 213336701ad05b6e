package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.desk.replay.ReplayDocument.Away;
import org.sightline.desk.replay.ReplayDocument.Named;

/// Nine months of a family that never was, with every kind of mark the page knows.
final class SampleFamily {

  private final SampleDocument tell;

  private SampleFamily() {
    var agencies = new LinkedHashMap<>(Map.of("gp", "GP practice"));
    agencies.put("hospital", "Marlow General hospital");
    agencies.put("health-visitor", "Health visitor");
    agencies.put("social-care", "Council social care");
    agencies.put("police", "Police");
    agencies.put("nursery", "Nursery");
    agencies.put("legal", "Council lawyers");
    agencies.put("housing", "Housing");
    tell = new SampleDocument(agencies);
  }

  static ReplayDocument document() {
    var family = new SampleFamily();
    family.autumn();
    family.winter();
    family.spring();
    family.summer();
    family.adults();
    family.owed();
    family.asked();
    return family.tell.build("Kit Arden (fictional)", "Kit Arden", LocalDate.of(2023, 3, 14));
  }

  private void autumn() {
    tell.contact(
        "c01",
        "gp",
        "2023-11-06",
        0,
        "consultation",
        "circle",
        "Immunisation. Undressed for the injection; no marks.");
    tell.sight("c01", "undressed-or-examined", "no marks");
    tell.contact(
        "c02",
        "health-visitor",
        "2023-11-21",
        17,
        "home-visit",
        "house",
        "Kit on the floor, sits, does not crawl. A man's work boots in the hall.");
    tell.sight("c02", "seen", "playing on the floor");
    tell.claim(
        "c02b",
        "presence",
        "health-visitor",
        "2023-11-21",
        17,
        "mother",
        "self reported",
        "Mother said the boots were left by a friend");
    tell.contact(
        "c03",
        "gp",
        "2023-12-05",
        0,
        "consultation",
        "circle",
        "Bruise of 2 cm on the left cheek.");
    tell.sight("c03", "seen", "not undressed");
    tell.claim(
        "c03a",
        "account",
        "gp",
        "2023-12-05",
        0,
        "mother",
        "self reported",
        "Kit rolled onto a toy");
    tell.injury(
        "c03",
        List.of("cheek"),
        "2 cm bruise",
        8,
        List.of(tell.said("c03a", "hit against object", "rolled onto a toy")),
        List.of());
    tell.contact(
        "c04",
        "health-visitor",
        "2023-12-14",
        1,
        "was-not-brought",
        "missed",
        "Not brought to the weighing clinic; no reason given.",
        "gp");
    tell.sight("c04", "not-seen", "not brought");
    tell.contact(
        "c05",
        "hospital",
        "2023-12-19",
        0,
        "attendance",
        "circle",
        "Bruises to forehead and inside of the right ear.",
        "social-care");
    tell.sight("c05", "undressed-or-examined", "emergency department, examined from head to foot");
    tell.claim(
        "c05a",
        "account",
        "hospital",
        "2023-12-19",
        0,
        "mother",
        "self reported",
        "fell off the sofa");
    tell.claim(
        "c05b",
        "account",
        "social-care",
        "2023-12-21",
        1,
        "mother",
        "self reported",
        "the dog knocked Kit over");
    tell.claim(
        "c05c",
        "opinion",
        "hospital",
        "2023-12-20",
        0,
        "paediatrician",
        "examined",
        "An ear bruise at nine months is not explained by a fall from a sofa",
        "social-care",
        "police");
    tell.injury(
        "c05",
        List.of("forehead", "ear"),
        "3 cm on the forehead; inner rim of the right ear",
        9,
        List.of(
            tell.said("c05a", "fall from furniture", "fell off the sofa"),
            tell.said("c05b", "animal", "the dog knocked Kit over")),
        List.of(tell.said("c05c", "non-accidental", "not explained by a fall")));
    tell.contact(
        "c06",
        "social-care",
        "2023-12-19",
        0,
        "referral",
        "sheet",
        "Referral received from the hospital.",
        "hospital");
    tell.contact(
        "c07",
        "social-care",
        "2023-12-20",
        0,
        "strategy-discussion",
        "diamond",
        "Strategy discussion by telephone; joint inquiry opened.",
        "police",
        "hospital");
    tell.contact(
        "c08",
        "social-care",
        "2023-12-21",
        1,
        "home-visit",
        "house",
        "Visit to the home; mother names her household: herself and the children.");
    tell.sight("c08", "obscured", "asleep, wrapped to the chin");
  }

  private void winter() {
    tell.contact(
        "c09",
        "police",
        "2024-01-03",
        0,
        "interview",
        "law",
        "Mother interviewed; gives the dog as the cause.",
        "social-care");
    tell.contact(
        "c10",
        "nursery",
        "2024-01-16",
        12,
        "observation",
        "sheet",
        "Kit collected by a man called Deano.");
    tell.contact(
        "c11",
        "social-care",
        "2024-01-24",
        1,
        "conference",
        "diamond",
        "Conference: plan under physical abuse.",
        "gp",
        "health-visitor",
        "police",
        "hospital");
    tell.contact(
        "c12",
        "social-care",
        "2024-01-24",
        1,
        "plan-started",
        "sheet",
        "Child protection plan started.",
        "gp",
        "health-visitor",
        "police",
        "hospital");
    tell.contact(
        "c13",
        "social-care",
        "2024-02-01",
        0,
        "placement",
        "house",
        "Kit goes to stay with grandmother while the home is assessed.",
        "police",
        "health-visitor");
    tell.sight("c13", "seen", "settled");
    tell.away.add(
        new Away(
            "Mrs Arden, grandmother",
            LocalDate.of(2024, 2, 1),
            Optional.of(LocalDate.of(2024, 3, 4)),
            LocalDate.of(2024, 2, 1),
            List.of("c13")));
    tell.contact(
        "c14",
        "health-visitor",
        "2024-02-13",
        2,
        "home-visit",
        "house",
        "Seen at grandmother's; weight up two centiles.",
        "social-care");
    tell.sight("c14", "undressed-or-examined", "weighed naked");
    tell.contact("c15", "nursery", "2024-02-22", 0, "childcare", "house", "Nursery resumes.");
    tell.sight("c15", "seen-alone", "all day");
    tell.contact(
        "c16",
        "social-care",
        "2024-03-04",
        1,
        "return-home",
        "house",
        "Kit returns home.",
        "police");
    tell.contact(
        "c17",
        "social-care",
        "2024-02-01..2024-02-29",
        3,
        "core-group",
        "diamond",
        "Core group; date not recorded beyond the month.",
        "health-visitor");
    tell.contact(
        "c18",
        "police",
        "2024-03-08",
        0,
        "officer-left",
        "law",
        "Officer moves to another post; no successor named.");
  }

  private void spring() {
    tell.contact(
        "c19",
        "nursery",
        "2024-03-20",
        0,
        "observation",
        "sheet",
        "Graze to the chin seen at arrival.");
    tell.sight("c19", "seen", "subdued");
    tell.claim(
        "c19a",
        "account",
        "nursery",
        "2024-03-20",
        0,
        "mother",
        "self reported",
        "fell at soft play");
    tell.injury(
        "c19",
        List.of("chin"),
        "graze, 1 cm",
        12,
        List.of(tell.said("c19a", "rough play", "fell at soft play")),
        List.of());
    tell.contact(
        "c20",
        "nursery",
        "2024-03-26",
        1,
        "contact",
        "call",
        "Nursery tells social care of the graze.",
        "social-care");
    tell.contact(
        "c21", "social-care", "2024-04-03", 0, "no-access", "missed", "No answer at the door.");
    tell.sight("c21", "not-seen", "no answer");
    tell.contact(
        "c22",
        "hospital",
        "2024-04-09",
        0,
        "attendance",
        "circle",
        "Fall from a highchair; next-of-kin form filled in.");
    tell.sight("c22", "undressed-or-examined", "examined");
    tell.claim(
        "c22n",
        "relation",
        "hospital",
        "2024-04-09",
        0,
        "mother",
        "self reported",
        "Next of kin: D. Marsh, partner, of the same address");
    tell.claim(
        "c22a",
        "account",
        "hospital",
        "2024-04-09",
        0,
        "mother",
        "self reported",
        "highchair strap came undone");
    tell.injury(
        "c22",
        List.of("forehead", "back"),
        "swelling; line across the back",
        12,
        List.of(tell.said("c22a", "fall from furniture", "highchair strap came undone")),
        List.of());
    tell.contact(
        "c23",
        "social-care",
        "2024-04-12",
        0,
        "home-visit",
        "house",
        "Visit; Kit asleep upstairs.");
    tell.sight("c23", "not-examined", "asleep upstairs");
    tell.contact(
        "c24",
        "social-care",
        "2024-04-16",
        1,
        "core-group",
        "diamond",
        "Core group; nobody raises who lives in the home.",
        "health-visitor",
        "nursery");
    tell.contact(
        "c25",
        "health-visitor",
        "2024-04-28",
        1,
        "home-visit",
        "house",
        "Visit; a tall man opens the door and leaves.",
        "gp");
    tell.sight("c25", "seen", "in his buggy");
    tell.contact("c26", "police", "2024-05-06", 0, "officer-assigned", "law", "New officer.");
    tell.contact(
        "c27",
        "legal",
        "2024-05-09",
        0,
        "legal-advice",
        "sheet",
        "Legal planning meeting asked for.",
        "social-care");
    tell.contact(
        "c28", "social-care", "2024-05-20", 0, "missed-visit", "missed", "Visit not made.");
    tell.sight("c28", "not-seen", "visit not made");
    tell.contact(
        "c29",
        "housing",
        "2024-05-23",
        4,
        "contact",
        "sheet",
        "Neighbour complains of shouting; a man's name on the bell.");
  }

  private void summer() {
    tell.contact(
        "c30",
        "health-visitor",
        "2024-06-06",
        0,
        "home-visit",
        "house",
        "Seen; quiet; weight down.",
        "gp",
        "social-care");
    tell.sight("c30", "seen", "quiet");
    tell.contact(
        "c31",
        "nursery",
        "2024-06-14",
        0,
        "closure",
        "sheet",
        "Kit withdrawn from nursery.",
        "social-care");
    tell.contact(
        "c32",
        "hospital",
        "2024-06-20",
        0,
        "attendance",
        "circle",
        "Bruises to abdomen and back.",
        "social-care",
        "police");
    tell.sight("c32", "undressed-or-examined", "examined, skeletal survey");
    tell.claim(
        "c32a",
        "account",
        "hospital",
        "2024-06-20",
        0,
        "mother",
        "self reported",
        "slipped in the bath");
    tell.claim(
        "c32o",
        "opinion",
        "hospital",
        "2024-06-20",
        0,
        "paediatrician",
        "examined",
        "Inflicted injury is likely",
        "social-care",
        "police");
    tell.injury(
        "c32",
        List.of("abdomen", "back", "buttock"),
        "seven bruises",
        15,
        List.of(tell.said("c32a", "other accident", "slipped in the bath")),
        List.of(tell.said("c32o", "non-accidental", "inflicted injury is likely")));
    tell.contact(
        "c33",
        "social-care",
        "2024-06-21",
        0,
        "strategy-discussion",
        "diamond",
        "Strategy discussion; police at the table.",
        "police",
        "hospital",
        "legal");
    tell.contact(
        "c34",
        "police",
        "2024-06-21",
        0,
        "arrest",
        "law",
        "Mother and Dean Marsh arrested.",
        "social-care");
    tell.contact(
        "c35",
        "legal",
        "2024-07-02",
        0,
        "legal-planning-meeting",
        "diamond",
        "Legal planning meeting held.",
        "social-care");
    tell.contact(
        "c36",
        "social-care",
        "2024-07-05",
        0,
        "placement",
        "house",
        "Kit placed with grandmother.",
        "police",
        "health-visitor",
        "hospital");
    tell.sight("c36", "seen-alone", "settled");
    tell.away.add(
        new Away(
            "Mrs Arden, grandmother",
            LocalDate.of(2024, 7, 5),
            Optional.empty(),
            LocalDate.of(2024, 7, 5),
            List.of("c36")));
    tell.contact(
        "c37",
        "social-care",
        "2024-07-05",
        0,
        "section-47-ended",
        "sheet",
        "Inquiry substantiated.",
        "police");
    tell.contact(
        "c38",
        "social-care",
        "2024-07-08",
        0,
        "contact",
        "call",
        "Call with the hospital about follow-up.",
        "hospital");
    tell.contact(
        "c39",
        "health-visitor",
        "2024-07-16",
        0,
        "home-visit",
        "house",
        "Seen at grandmother's; gaining weight.",
        "social-care");
    tell.sight("c39", "undressed-or-examined", "weighed");
    tell.opportunities.add(
        new Named(
            "o1",
            "An ear bruise at nine months",
            LocalDate.of(2023, 12, 20),
            LocalDate.of(2023, 12, 19),
            LocalDate.of(2024, 1, 24),
            "Nobody asked who else cared for Kit."));
    tell.opportunities.add(
        new Named(
            "o2",
            "The form named a man",
            LocalDate.of(2024, 4, 9),
            LocalDate.of(2024, 4, 9),
            LocalDate.of(2024, 5, 20),
            "The form stayed in the hospital's record."));
  }

  private void adults() {
    tell.claim(
        "h1",
        "household",
        "social-care",
        "2023-12-21",
        1,
        "mother",
        "self reported",
        "Mother: herself and the children, nobody else");
    tell.claim(
        "h2",
        "residence",
        "social-care",
        "2023-12-21",
        1,
        "mother",
        "self reported",
        "Mother: a lodger, Colin Webb, has the back room");
    tell.claim(
        "h3",
        "residence",
        "social-care",
        "2024-01-10",
        0,
        "mother",
        "self reported",
        "Mother denies that any man lives there",
        "police");
    tell.claim(
        "h4",
        "name",
        "police",
        "2024-06-21",
        0,
        "police officer",
        "checked",
        "Dean Marsh, identified from his passport",
        "social-care");
    tell.claim(
        "h5",
        "check",
        "social-care",
        "2024-01-15",
        0,
        "social worker",
        "checked",
        "Lodger's tenancy and background checked");
    new SampleAdult(tell, "gp/mother", "mother", true)
        .called("c01", "Ms Arden")
        .stroke("h1", "declares", "declaration")
        .taken(0, "c01")
        .taken(1, "c08")
        .taken(2, "h1")
        .taken(3, "c08")
        .taken(4, "c09")
        .taken(5, "c09");
    new SampleAdult(tell, "nursery/deano", "partner of a carer", false)
        .called("c02b", "a friend of the mother")
        .called("c10", "Deano")
        .called("c22n", "D. Marsh")
        .called("c34", "Dean Marsh")
        .stroke("c02b", "points-to", "named-friend")
        .stroke("h3", "denies", "denial")
        .stroke("c10", "points-to", "collected-child")
        .stroke("c22n", "points-to", "next-of-kin")
        .stroke("c25", "points-to", "presence-at-home")
        .stroke("c29", "points-to", "own-address")
        .taken(0, "c10")
        .taken(1, "h4")
        .taken(3, "c34")
        .taken(4, "c34")
        .asked(1, "social-care", "2024-01-30", "c10")
        .asked(2, "social-care", "2024-02-13", "c10")
        .asked(5, "police", "2024-02-13", "c10");
    new SampleAdult(tell, "social-care/lodger", "lodger", false)
        .called("h2", "Colin Webb")
        .stroke("h2", "declares", "declaration")
        .taken(0, "h2")
        .taken(1, "h5")
        .taken(2, "h5")
        .taken(3, "h5")
        .taken(4, "h5")
        .taken(5, "h5");
    new SampleAdult(tell, "social-care/grandmother", "grandparent", false)
        .called("c13", "Mrs Arden")
        .taken(0, "c13")
        .taken(1, "c13")
        .taken(2, "c14")
        .taken(3, "c14");
    new SampleAdult(tell, "health-visitor/father", "parent", true).called("c02", "Mr Lowe");
  }

  private void owed() {
    tell.duty(
        "follow-up-not-brought",
        "kit",
        "Follow up the child not brought",
        "health-visitor",
        true,
        "2023-12-14",
        "2023-12-21",
        Optional.of("2024-02-13"),
        List.of("c04"),
        List.of("c14"));
    tell.duty(
        "conference",
        "kit",
        "Conference after the strategy discussion",
        "social-care",
        true,
        "2023-12-20",
        "2024-01-15",
        Optional.of("2024-01-24"),
        List.of("c07"),
        List.of("c11"));
    tell.duty(
        "core-group",
        "kit",
        "First core group",
        "social-care",
        true,
        "2024-01-24",
        "2024-02-07",
        Optional.of("2024-02-07"),
        List.of("c11"),
        List.of("c17"));
    tell.duty(
        "officer",
        "kit",
        "An officer for the inquiry",
        "police",
        false,
        "2024-03-08",
        "2024-03-11",
        Optional.of("2024-05-06"),
        List.of("c18"),
        List.of("c26"));
    tell.duty(
        "tell-injury",
        "kit",
        "Tell social care of the graze",
        "nursery",
        true,
        "2024-03-20",
        "2024-03-21",
        Optional.of("2024-03-26"),
        List.of("c19"),
        List.of("c20"));
    tell.duty(
        "tell-attendance",
        "kit",
        "Tell social care of the attendance",
        "hospital",
        true,
        "2024-04-09",
        "2024-04-10",
        Optional.empty(),
        List.of("c22"),
        List.of());
    tell.duty(
        "legal-meeting",
        "kit",
        "Legal planning meeting",
        "legal",
        true,
        "2024-05-09",
        "2024-05-23",
        Optional.of("2024-07-02"),
        List.of("c27"),
        List.of("c35"));
    tell.duty(
        "review",
        "kit",
        "Review conference",
        "social-care",
        true,
        "2024-01-24",
        "2024-04-24",
        Optional.empty(),
        List.of("c11"),
        List.of());
  }

  private void asked() {
    tell.signal(
        "immobile-bruise",
        "check",
        "2023-12-05",
        Optional.of("2023-12-19"),
        "A bruise in a child who cannot yet crawl.",
        "Who has examined Kit undressed?",
        "c03");
    tell.signal(
        "ten-4-bruise",
        "urgent",
        "2023-12-19",
        Optional.of("2024-01-24"),
        "A bruise to the ear at nine months.",
        "Is Kit safe tonight, and with whom?",
        "c05");
    tell.signal(
        "accounts-differ",
        "check",
        "2023-12-22",
        Optional.empty(),
        "Two accounts of one injury.",
        "Which account fits, and who says so?",
        "c05a",
        "c05b");
    tell.signal(
        "unfinished-ladder",
        "check",
        "2024-01-30",
        Optional.of("2024-06-21"),
        "A man collects Kit and nobody has identified him.",
        "Who is Deano?",
        "c10");
    tell.signal(
        "injury-free-elsewhere",
        "note",
        "2024-03-04",
        Optional.empty(),
        "No injury in 32 days with grandmother.",
        "What differs at home?",
        "c13",
        "c16");
    tell.signal(
        "return-during-inquiry",
        "check",
        "2024-03-05",
        Optional.of("2024-05-06"),
        "Home while the inquiry is open.",
        "What has changed?",
        "c16");
    tell.signal(
        "undeclared-adult",
        "urgent",
        "2024-04-09",
        Optional.empty(),
        "A form names a partner at the home whom the mother denied.",
        "Who is D. Marsh, and has anybody met him?",
        "c22n",
        "h3");
    tell.signal(
        "repeated-injury",
        "urgent",
        "2024-06-20",
        Optional.of("2024-07-05"),
        "A fifth injury, to the back and abdomen.",
        "Is Kit safe tonight?",
        "c32",
        "c05");
    tell.signal(
        "child-not-seen",
        "check",
        "2024-05-20",
        Optional.of("2024-06-06"),
        "No clear sight for 21 days.",
        "Who will see Kit alone by tomorrow?",
        "c25",
        "c28");
    tell.signal(
        "duty-breached",
        "check",
        "2024-05-24",
        Optional.of("2024-07-02"),
        "The legal meeting is past its limit.",
        "Who will hold it, and on what day?",
        "c27");
    tell.signal(
        "withdrawn-from-nursery",
        "note",
        "2024-06-14",
        Optional.of("2024-06-21"),
        "Withdrawn from nursery.",
        "Who sees Kit in the week?",
        "c31");
  }
}
