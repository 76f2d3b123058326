#!/bin/sh
# Revisions of a plan: what was set out, what changed and why, what is kept.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m plan log
says 'no plan yet' 0 'no plan yet'
m plan compare
refuses 'nothing to compare' 1 'no plan yet'
m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45 \
    days tue,wed,thu,sat,sun
m goal add half 2027-02-28
m plan new --accept
m plan replace 2026-12-03 fartlek 7k
says 'a session is replaced' 0 'fartlek 7.0 km'
m plan lock 2026-12-06
m plan show --plain
m plan new --accept
says 'changes are kept' 0 '2 of your changes are kept'
says 'and named' 0 'fartlek 7.0 km, your own'
m plan show --plain
says 'in the plan too' 0 '2026-12-03 fartlek 7k'
m plan log
says 'a revision has its reason' 0 'plan half 2027-02-28'
says 'and what was changed by hand since' 0 '2 by hand since'
m plan show --revision 1 --accepted --plain
case $out in
*fartlek*) failed 'accepted, it had no fartlek' 'it was there' ;;
*) ok 'accepted, it had no fartlek' ;;
esac
m plan log 2
says 'a revision against the one before' 0 'no session differs'
m plan compare
says 'set out, now and done' 0 'now revision 2'
m plan show --revision 9
refuses 'no such revision' 1 "'plan log' lists them"
m plan log two
refuses 'no number' 1 'is no revision'
m undo
says 'one undo step' 0 'undone: plan half'
m plan new --fresh --accept
m plan show --plain
case $out in
*fartlek*) failed 'fresh leaves changes out' 'it was there' ;;
*) ok 'fresh leaves changes out' ;;
esac

# ---- Sunday's long run lies in no week of a plan that begins on Monday
m -D "$home/demo.db" demo
m -D "$home/demo.db" plan move tue wed
m -D "$home/demo.db" plan new --accept
says 'made anew, the other hard day steps aside' 0 'are kept'
m -D "$home/demo.db" plan show --plain
says 'what was moved stays' 0 '2026-11-25 interval'
case $out in
*'2026-11-23 threshold'*) failed 'not to the day after the long run' 'it did' ;;
*) ok 'not to the day after the long run' ;;
esac
