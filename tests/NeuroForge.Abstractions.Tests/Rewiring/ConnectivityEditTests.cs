using NeuroForge.Rewiring;

namespace NeuroForge.Abstractions.Tests.Rewiring;

/// <summary>An edit keeps what is proposed, in order, until it is emptied.</summary>
public sealed class ConnectivityEditTests
{
    [Fact]
    public void Proposals_stay_in_the_order_in_which_they_were_made()
    {
        var edit = new ConnectivityEdit();
        edit.Delete(7);
        edit.Create(1, 2);
        edit.SetElements(Side.Post, 4, 1.5);
        edit.Delete(3);
        edit.Create(1, 2, 0.25);
        Assert.Equal([7, 3], edit.Deleted);
        Assert.Equal([new NewSynapse(1, 2, null), new NewSynapse(1, 2, 0.25)], edit.Created);
        Assert.Equal([new ElementChange(Side.Post, 4, 1.5)], edit.Elements);
    }

    [Fact]
    public void Each_death_and_birth_has_a_cause()
    {
        var edit = new ConnectivityEdit();
        edit.Delete(7);
        edit.Delete(3, "weight below threshold");
        edit.Create(1, 2);
        edit.Create(1, 2, 0.5);
        edit.Create(1, 2, null, "regrown");
        Assert.Equal(["pruned", "weight below threshold"], edit.CausesOfDeath);
        Assert.Equal(["grown", "grown", "regrown"], edit.Created.Select(c => c.Cause));
        edit.Clear();
        Assert.Empty(edit.CausesOfDeath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("weak, old")]
    [InlineData("two\nlines")]
    [InlineData("\"quoted\"")]
    public void A_cause_is_a_few_words(string cause)
    {
        var edit = new ConnectivityEdit();
        Assert.Throws<ArgumentException>(() => edit.Delete(0, cause));
        Assert.Throws<ArgumentException>(() => edit.Create(0, 0, null, cause));
        Assert.True(edit.IsEmpty);
        Assert.Empty(edit.CausesOfDeath);
    }

    [Fact]
    public void Each_kind_of_proposal_alone_makes_it_not_empty()
    {
        Action<ConnectivityEdit>[] proposals = [e => e.Delete(0), e => e.Create(0, 0), e => e.SetElements(Side.Pre, 0, 0)];
        foreach (var propose in proposals)
        {
            var edit = new ConnectivityEdit();
            Assert.True(edit.IsEmpty);
            propose(edit);
            Assert.False(edit.IsEmpty);
            edit.Clear();
            Assert.True(edit.IsEmpty);
        }
    }
}
