/* main: to come with app, cli and tui. */
int main(void)
{
    return 0;
}
