package org.nidoto.spark;

import java.util.Map;

/** Files with all that is odd about files: rejected, repeated, changed and withdrawn records, and contacts that are equal but for their words. */
final class OddFiles {
    static final Map<String, String> PROFILES = Map.of("full.yml", """
            files: ["full_*.csv"]
            source: full
            kind: incidents
            complete: true
            columns: {incident_id: no, title: t, client: {constant: C-0001}, department: {constant: D-01},
              category: {constant: other}, detected_at: at}
            """, "calls.yml", """
            files: ["calls_*.csv"]
            source: full
            kind: contacts
            complete: true
            columns: {incident_id: no, at: at, kind: what, by: who, next_contact_due: next, note: memo}
            """);

    /** As they come first. */
    static final Map<String, String> FIRST = Map.of("full_1.csv", """
            no,t,at
            1,first,2026-09-01 10:00
            2,second,2026-09-02 10:00
            3,third,2026-09-03 10:00
            """, "calls_1.csv", """
            no,at,what,who,next,memo
            1,2026-09-01 11:00,apology,Sato,,one
            1,2026-09-01 11:00,apology,Sato,soon,two
            1,2026-09-01 11:00,apology,Ito,,three
            2,2026-09-02 11:00,apology,Ito,,four
            2,then,apology,Ito,,five
            3,2026-09-03 11:00,apology,Ito,,six
            """);

    /** A night later: that contact three still stands third shows only beside the first file, and so that the rejected one comes before it. */
    static final Map<String, String> SECOND = Map.of(
            "full_2.csv", """
            no,t,at
            1,first,2026-09-01 10:00
            1,first again,2026-09-01 10:00
            2,second told anew,2026-09-02 10:00
            4,fourth,yesterday
            """, "calls_2.csv", """
            no,at,what,who,next,memo
            1,2026-09-01 11:00,apology,Ito,,three
            1,2026-09-01 11:00,apology,Sato,soon,two
            1,2026-09-01 11:00,apology,Sato,,one
            3,2026-09-03 11:00,apology,Ito,,six
            """, "incidents_2026-10-06.csv", """
            incident_id,title,client,department,category,detected_at,resolved_at
            N-1,A late delivery,C-0001,D-01,delivery_delay,2026-10-05 10:00,
            N-1,The same number again,C-0001,D-01,delivery_delay,2026-10-05 10:00,
            N-2,Solved before it was found,C-0002,D-02,delivery_delay,yesterday,
            QI-2026-0152,Told anew,C-0003,D-02,delivery_delay,2026-09-01 10:00,2026-09-02 10:00
            """, "contacts_2026-10-06.csv", """
            incident_id,at,kind,by
            N-1,2026-10-05 11:00,apology,Sato
            N-1,2026-10-05 11:00,apology,Ito
            N-9,2026-10-05 11:00,apology,Sato
            """);

    private OddFiles() {}
}
