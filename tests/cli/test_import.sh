#!/bin/sh
# import: looked at first, one undo step, never twice, and nothing of what was
# stopped.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

cat > "$home/activities.csv" << 'END'
Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR
Running,2026-11-21 06:00:00,false,Along the river,10.00,600,00:52:30,148
Running,2026-11-20 06:00:00,false,Spreadsheet time,10.00,600,00:10:30,148
END

m import --dry-run "$home/activities.csv"
says 'a look tells each run' 0 '+ new     2026-11-21 06:00   10.0 km    52:30'
says 'and what would come in' 0 'would import 1 run from 1 file'
same 'a look makes no diary' '' "$(find "$home" -name 'diary.db*')"
says 'what is odd is asked about' 0 "1 odd, left out: '--take odd' takes it"
m runs
says 'a look keeps nothing' 0 'no run yet'

m import "$home/activities.csv"
says 'it comes in' 0 'imported 1 run from 1 file'
m import "$home/activities.csv"
says 'a second time adds nothing' 0 'nothing came in from 1 file'
says 'what was in it is here' 0 '1 already here'
silent 'what waits for a decision is not skipped' 'no activity'
m import --take odd "$home/activities.csv"
says 'what is odd comes in if taken' 0 'imported 1 run'
m import "$home/activities.csv"
says 'and then there is nothing new' 0 'nothing new in 1 file'
m import "$home/activities.csv" "$home/activities.csv"
says 'two files are two' 0 'nothing new in 2 files'
m undo
says 'an import is one step' 0 'undone: import'

m import --json "$home/activities.csv"
says 'the contract has its keys' 0 '"duplicates": 0,'
says 'and the items' 0 '"kind": "here"'

# What is not known is not told as nothing; minutes apart, and runs of their own.
cat > "$home/track.csv" << 'END'
Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR
Running,2026-11-10 06:00:00,false,Warm-up,2.00,100,00:12:00,
Running,2026-11-10 06:15:00,false,One,1.00,60,00:03:40,
Running,2026-11-10 06:22:00,false,Two,1.00,60,00:03:40,
Treadmill Running,2026-11-12 06:00:00,false,Gym,--,600,00:45:00,
END
m import --dry-run "$home/track.csv"
says 'a distance that is not known is none' 0 '2026-11-12 06:00         -    45:00'
says 'two that go on are two' 0 \
    "2 begin minutes after another run, and come in as their own: '--take join'"
esc=$(printf '\033')
m import --take "${esc}[2J" x
refuses 'a word that is none is told' 2 "--take '?[2J' is none of"
same 'without what could move a cursor' 0 "$(grep -c "$esc" "$home/err")"

# It waits for what a pipe never brings, and is stopped there.
sleep 5 | timeout --preserve-status -s INT 0.5 "$milepost" \
    --today "$today" import - > "$home/out" 2> "$home/err"
code=$? out=$(cat "$home/out") err=$(cat "$home/err")
refuses '^C ends an import in words' 130 'nothing was kept'

m import --take all "$home/activities.csv"
refuses 'kinds are named' 2 'is none of new, fill, edit, join, odd'
m import "$home/nowhere.fit"
says 'what is not there is said' 1 '! failed'
says 'and counted' 1 '1 failed'
mkdir "$home/empty"
m import "$home/empty"
says 'of an empty folder it is said that it is' 0 'there are no files to import'

cat > "$home/treadmill.csv" << 'END'
Date,Distance (km),Time
2026-11-10,,45:00
2026-11-11,ten,45:00
END
m import "$home/treadmill.csv"
says 'without a distance it has none' 1 '+ new     2026-11-10               -    45:00'
says 'one bad row costs no other, and is told by its line' 1 'treadmill.csv:3'
m_input "$home/treadmill.csv" import -
says 'standard input is a file' 1 '1 already here'

cat > "$home/titles.csv" << 'END'
Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR
Running,2026-11-16 06:00:00,false,Morning Run,10.00,600,00:52:30,148
Running,2026-11-17 06:00:00,false,Running 11/17/26 6:00 AM,10.00,600,00:52:30,148
Running,2026-11-18 06:00:00,false,Morning Run with Anna,10.00,600,00:52:30,148
Running,2026-11-15 06:00:00,false,Course à pied le matin,10.00,600,00:52:30,148
Running,2026-11-14 06:00:00,false,Frankfurt am Main Laufen,10.00,600,00:52:30,148
Running,2026-11-13 06:00:00,false,Easy Running,10.00,600,00:52:30,148
Running,2026-11-12 06:00:00,false,Mi primera carrera,10.00,600,00:52:30,148
END
m import "$home/titles.csv"
says 'a look shows any title' 0 'Morning Run'
m export csv
says 'what the runner typed is a note' 0 'Morning Run with Anna'
silent 'what an account names every run is none' 'Morning Run,'
silent 'nor with the date behind it' '6:00 AM'
silent 'nor in another language' 'le matin'
silent 'nor with the name of the town' 'Frankfurt'
says 'a purpose is no town' 0 'Easy Running'
says 'nor is a sentence' 0 'Mi primera carrera'

m import
refuses 'without a path there is one to set' 2 'import needs a file or a folder'
mkdir -p "$home/.config/milepost" "$home/watch"
cp "$home/activities.csv" "$home/watch"
printf '[import]\npath = ~/watch\n' > "$home/.config/milepost/config.ini"
m import
says 'without a path it is of the folder in config.ini' 0 '1 already here'
